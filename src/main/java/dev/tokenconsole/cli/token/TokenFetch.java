package dev.tokenconsole.cli.token;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.RetryingFetcher;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.request.RequestPreview;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.signature.SignatureVerdict;

/** Requests one token and reports the exchange on standard error. */
public final class TokenFetch {
    private final CliContext context;
    private final GlobalOptions options;
    private final boolean direct;
    private final @Nullable TokenVerification verification;

    public TokenFetch(CliContext context, GlobalOptions options) {
        this(context, options, false, null);
    }

    private TokenFetch(CliContext context, GlobalOptions options, boolean direct,
            @Nullable TokenVerification verification) {
        this.context = context;
        this.options = options;
        this.direct = direct;
        this.verification = verification;
    }

    /** The same for an environment that options of this command describe: a failure names the option to add. */
    TokenFetch ofOptions() {
        return new TokenFetch(context, options, true, verification);
    }

    /** The same, which hands out no token whose signature is not valid. */
    TokenFetch verifying(TokenVerification by) {
        return new TokenFetch(context, options, direct, by);
    }

    /**
     * A token that was fetched, with what the commands print about it.
     *
     * @param environment as it was called: the Demo environment has its port only while it is served
     * @param findings the comparison with what is expected of the token
     * @param signature the verdict on its signature, which is then valid; absent if it was not verified
     */
    record Fetched(Environment environment, Exchange exchange, FetchedToken token, List<Finding> findings,
            SignatureVerdict.@Nullable Valid signature) implements AutoCloseable {
        /** Wipes the token. */
        @Override
        public void close() {
            token.close();
        }
    }

    /**
     * The token of {@code profile}. The Demo environment is served for the length of the call.
     *
     * @param others the environments that the token may belong to instead
     * @param timeout for the whole exchange; the client's own if absent
     * @throws CommandFailure if there is none, or none that can be used
     */
    Fetched fetch(Environment environment, List<Environment> others, Profile profile, @Nullable Duration timeout)
            throws CommandFailure, IOException {
        if (!environment.id().equals(BuiltInEnvironments.DEMO_ID)) {
            return request(environment, others, profile, timeout);
        }
        try (SandboxServer server = SandboxServer.startDemo(context.clock())) {
            return request(server.served(environment), others, profile, timeout);
        }
    }

    private Fetched request(Environment environment, List<Environment> others, Profile profile,
            @Nullable Duration timeout) throws CommandFailure {
        TokenOutcome.Issued issued = requireIssued(exchange(environment, profile, timeout));
        FetchedToken token = FetchedToken.of(issued.token(), issued.decoded(), profile.clientId(), issued.notes());
        List<Finding> findings =
            token.findings(verification == null ? environment : verification.expecting(environment), others);
        findings.stream().filter(finding -> finding.isSaid(options.quiet()))
            .forEach(finding -> context.err().print(finding.text() + "\n"));
        return new Fetched(environment, issued.exchange(), token, findings, verified(token, environment));
    }

    private SignatureVerdict.@Nullable Valid verified(FetchedToken token, Environment environment)
            throws CommandFailure {
        if (verification == null) {
            return null;
        }
        try {
            return verification.requireValid(token, environment);
        } catch (CommandFailure refused) {
            token.close();
            throw refused;
        }
    }

    private TokenOutcome exchange(Environment environment, Profile profile, @Nullable Duration timeout) {
        if (options.verbose()) {
            context.err().print(RequestPreview.of(environment, profile.clientId()).stripTrailing() + "\n\n");
            context.err().flush();
        }
        ExchangeLimits limits = limits(timeout);
        RouteSelector routes = RouteSelector.ofThisComputer();
        try (TokenClient client = new TokenClient(context.clock(), limits, SystemTrust.ofThisComputer(),
                direct ? routes.ofOptions() : routes)) {
            TokenOutcome outcome = new RetryingFetcher(client, limits.whole(), new Random(), Thread::sleep)
                .fetch(environment, profile.clientId(), profile.secret());
            if (options.verbose()) {
                context.err().print(ExchangeText.of(outcome.exchange()) + "\n");
            }
            return outcome;
        }
    }

    /** The limits of an exchange that takes {@code timeout} at most; those of the client if it is absent. */
    static ExchangeLimits limits(@Nullable Duration timeout) {
        return timeout == null ? ExchangeLimits.DEFAULT : ExchangeLimits.within(timeout);
    }

    private TokenOutcome.Issued requireIssued(TokenOutcome outcome) throws CommandFailure {
        return switch (outcome) {
            case TokenOutcome.Issued issued -> requireValid(issued);
            case TokenOutcome.Rejected rejected -> throw failed(ExitCode.REFUSED, rejected);
            case TokenOutcome.Unreachable unreachable -> throw failed(ExitCode.UNREACHABLE, unreachable);
            case TokenOutcome.Malformed malformed -> throw failed(ExitCode.UNREACHABLE, malformed);
            case TokenOutcome.Cancelled _ ->
                throw new CommandFailure(ExitCode.UNEXPECTED, "cancelled", Messages.text("cli.token.cancelled"), null);
        };
    }

    private CommandFailure failed(int exitCode, TokenOutcome.Failure failure) {
        String text = direct ? FailureText.withOption(failure) : FailureText.of(failure);
        return new CommandFailure(exitCode, failure.verdict().id(), text, FailureJson.of(failure, exitCode));
    }

    /** A script would use any token that is printed: one that has expired already is a failure. */
    private TokenOutcome.Issued requireValid(TokenOutcome.Issued issued) throws CommandFailure {
        if (!options.quiet()) {
            issued.notes().forEach(note -> context.err().print(DisplayText.escape(note) + "\n"));
        }
        Countdown countdown =
            Countdown.of(issued.token().times(), context.clock().now(), context.clock().nanos());
        if (countdown.state() == Countdown.State.EXPIRED) {
            issued.token().close();
            throw failed(ExitCode.UNREACHABLE,
                new TokenOutcome.Malformed(expired(issued.token().times()), issued.exchange()));
        }
        return issued;
    }

    /** The clock that shows it is named only if the token has a time by a clock. */
    private static FailureVerdict expired(TokenTimes times) {
        Instant end = times.localExp();
        String key = "cli.token.expired." + (end == null || end.isAfter(times.receivedAt()) ? "soon"
            : times.skew() == null ? "here" : "there");
        return new FailureVerdict("expired-on-arrival", Messages.text(key + ".title"), Messages.text(key + ".cause"),
            Messages.text(key + ".next"), null, List.of(), FailureVerdict.Remedy.RETRY);
    }
}
