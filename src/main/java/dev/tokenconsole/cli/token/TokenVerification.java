package dev.tokenconsole.cli.token;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.cli.signature.KeyArguments;
import dev.tokenconsole.cli.signature.KeyPlace;
import dev.tokenconsole.cli.signature.SignatureText;
import dev.tokenconsole.cli.signature.TerminalSignatures;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.source.KeySource;

/** {@code token --verify}: requires that a fetched token has a valid signature, by the keys of its environment. */
final class TokenVerification {
    private final CliContext context;
    private final GlobalOptions options;
    private final KeyArguments keys;
    private final KeyPlace place;
    private final ExchangeLimits limits;
    private final Path state;

    /**
     * Keys that {@code keys} name go before those of the environment, which is one of options if {@code isDirect}; what
     * is fetched is kept in {@code state}.
     */
    TokenVerification(CliContext context, GlobalOptions options, KeyArguments keys, boolean isDirect,
            ExchangeLimits limits, Path state) {
        this.context = context;
        this.options = options;
        this.keys = keys;
        this.place = new KeyPlace(isDirect || !keys.given().isEmpty(), isDirect);
        this.limits = limits;
        this.state = state;
    }

    /** Requires a source of keys: without one, no token needs to be fetched. That of the demo comes with its server. */
    void requireSource(Environment environment) throws CommandFailure {
        if (source(environment) instanceof KeySource.None && !environment.id().equals(BuiltInEnvironments.DEMO_ID)) {
            throw new CommandFailure(ExitCode.USAGE, "signature-no-key-source",
                place.isConnected() ? Messages.text("cli.keys.no-source.options")
                    : Messages.text("cli.keys.no-source", environment.name()), null);
        }
    }

    /** {@code environment} with what the options that name keys expect of its tokens. */
    Environment expecting(Environment environment) {
        return keys.expecting(environment);
    }

    /** The verdict, which is told on standard error too. */
    SignatureVerdict.Valid requireValid(FetchedToken token, Environment environment) throws CommandFailure {
        KeySource source = source(environment);
        SignatureVerdict verdict;
        try (TerminalSignatures signatures = new TerminalSignatures(context.clock(), limits, state)) {
            verdict = signatures.check(token.token().value().reveal(), source);
        }
        List<String> lines = SignatureText.lines(verdict, place, context.clock().now());
        if (!(verdict instanceof SignatureVerdict.Valid valid)) {
            String message = Messages.text("cli.token.not-printed", String.join("\n", lines));
            throw new CommandFailure(ExitCode.REFUSED, "signature-" + verdict.kind(), message,
                FailureJson.of(verdict, lines, ExitCode.REFUSED));
        }
        if (!options.quiet()) {
            lines.forEach(line -> context.err().print(line + "\n"));
        }
        return valid;
    }

    private KeySource source(Environment environment) throws CommandFailure {
        Optional<KeySource> named = keys.source(environment);
        return named.isPresent() ? named.get() : KeySource.of(environment);
    }
}
