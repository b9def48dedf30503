package dev.tokenconsole.cli.token;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.RequestPreview;
import dev.tokenconsole.auth.RetryingFetcher;
import dev.tokenconsole.auth.TokenClient;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.verify.claims.ExpectedClaims;
import dev.tokenconsole.verify.claims.Finding;

/** Asks for one token and says on standard error how it went. */
public final class TokenFetch {
    private final CliContext context;
    private final GlobalOptions options;

    public TokenFetch(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    /**
     * What came.
     *
     * @param environment as it was called: the Demo environment has its port only while it is served
     * @param decoded what the token says: reading a large one takes time, so once
     * @param findings how the token compares with what is expected of it
     */
    record Answer(Environment environment, TokenOutcome.Issued issued, DecodeResult decoded, List<Finding> findings)
            implements AutoCloseable {
        /** Wipes the token. */
        @Override
        public void close() {
            issued.token().close();
        }
    }

    /**
     * The token of {@code profile}. The Demo environment is served for the length of the call.
     *
     * @param others what the token may belong to instead
     * @param timeout for the whole exchange; the client's own if absent
     * @throws CommandFailure if there is none, or none that can be used
     */
    Answer fetch(Environment environment, List<Environment> others, Profile profile, @Nullable Duration timeout)
            throws CommandFailure, IOException {
        if (!environment.id().equals(BuiltInEnvironments.DEMO_ID)) {
            return answer(environment, others, profile, timeout);
        }
        try (SandboxServer server = SandboxServer.start(0, context.clock())) {
            Environment served = environment.at(server.baseUrl());
            return answer(served, others, profile, timeout);
        }
    }

    private Answer answer(Environment environment, List<Environment> others, Profile profile,
            @Nullable Duration timeout) throws CommandFailure {
        TokenOutcome.Issued issued = usable(exchange(environment, profile, timeout));
        DecodeResult decoded = JwtDecoder.decode(issued.token().value().reveal());
        List<Finding> findings = new ExpectedClaims(environment, others).check(decoded, profile.clientId(),
            issued.token().times().there(context.clock().now(), context.clock().nanos()));
        if (!options.quiet()) {
            findings.stream().filter(finding -> finding.level() != Finding.Level.OK)
                .forEach(finding -> context.err().print(finding.text() + "\n"));
        }
        return new Answer(environment, issued, decoded, findings);
    }

    private TokenOutcome exchange(Environment environment, Profile profile, @Nullable Duration timeout) {
        if (options.verbose()) {
            context.err().print(RequestPreview.of(environment, profile.clientId()).stripTrailing() + "\n\n");
            context.err().flush();
        }
        TokenClient.Limits limits = limits(timeout);
        try (TokenClient client = new TokenClient(context.clock(), limits)) {
            TokenOutcome outcome = new RetryingFetcher(client, limits.whole(), new Random(), Thread::sleep)
                .fetch(environment, profile.clientId(), profile.secret());
            if (options.verbose()) {
                context.err().print(ExchangeText.of(outcome.exchange()) + "\n");
            }
            return outcome;
        }
    }

    private static TokenClient.Limits limits(@Nullable Duration timeout) {
        TokenClient.Limits usual = TokenClient.Limits.DEFAULT;
        return timeout == null
            ? usual : new TokenClient.Limits(usual.connect(), timeout, usual.bodyBytes());
    }

    private TokenOutcome.Issued usable(TokenOutcome outcome) throws CommandFailure {
        return switch (outcome) {
            case TokenOutcome.Issued issued -> alive(issued);
            case TokenOutcome.Rejected rejected ->
                throw new CommandFailure(ExitCode.REFUSED, FailureText.of(rejected));
            case TokenOutcome.Unreachable unreachable ->
                throw new CommandFailure(ExitCode.UNREACHABLE, FailureText.of(unreachable));
            case TokenOutcome.Malformed malformed ->
                throw new CommandFailure(ExitCode.UNREACHABLE, FailureText.of(malformed));
            case TokenOutcome.Cancelled _ ->
                throw new CommandFailure(ExitCode.UNEXPECTED, Messages.text("cli.token.cancelled"));
        };
    }

    /** A script would go on to use whatever is printed: a token that is already over is a failure. */
    private TokenOutcome.Issued alive(TokenOutcome.Issued issued) throws CommandFailure {
        if (!options.quiet()) {
            issued.notes().forEach(note -> context.err().print(DisplayText.escape(note) + "\n"));
        }
        Countdown countdown =
            Countdown.of(issued.token().times(), context.clock().now(), context.clock().nanos());
        if (countdown.state() == Countdown.State.EXPIRED) {
            issued.token().close();
            throw new CommandFailure(ExitCode.REFUSED, Messages.text("cli.token.expired-on-arrival"));
        }
        return issued;
    }
}
