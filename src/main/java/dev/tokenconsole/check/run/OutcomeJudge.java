package dev.tokenconsole.check.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.claims.TokenOrigin;

/** Judges what came for credentials: a failure by its verdict, a token by what its environment expects. */
final class OutcomeJudge {
    private final List<Environment> known;
    private final ShownClientId shown;

    /** {@code known} are the environments that a token may belong to instead. */
    OutcomeJudge(List<Environment> known, ShownClientId shown) {
        this.known = List.copyOf(known);
        this.shown = shown;
    }

    /** The result of a request without a token. */
    CheckResult failed(CheckEntry.Credentials credentials, TokenOutcome.Failure failure) {
        return FailureJudge.of(failure, mask(credentials).in(failure.verdict()));
    }

    /** The result of a request that brought {@code token}. */
    CheckResult issued(CheckEntry.Credentials credentials, FetchedToken token) {
        Environment environment = credentials.environment();
        ClientIdMask mask = mask(credentials);
        Countdown countdown = atReceipt(token);
        if (countdown.state() == Countdown.State.EXPIRED) {
            return new CheckResult.Malformed(expired(token.token().times()));
        }
        List<Finding> findings = new ArrayList<>(token.findings(environment, known));
        Optional<Environment> origin = otherOrigin(environment, token, findings);
        if (origin.isPresent()) {
            return new CheckResult.WrongEnvironment(mask.in(wrong(environment, origin.get(), findings)));
        }
        if (countdown.state() == Countdown.State.UNKNOWN) {
            findings.add(unknownLifetime());
        }
        List<Finding> told = findings.stream().filter(finding -> finding.level() != Finding.Level.OK)
            .map(mask::in).toList();
        List<String> notes = token.notes().stream().map(mask::in).toList();
        return told.isEmpty() ? new CheckResult.Valid(notes) : new CheckResult.ValidWithFindings(told, notes);
    }

    /** {@code result} with the client id as it is shown: the API may repeat it. */
    @Nullable ProbeResult tried(CheckEntry.Credentials credentials, @Nullable ProbeResult result) {
        return switch (result) {
            case ProbeResult.NotAccepted(int status, String words) when words != null ->
                new ProbeResult.NotAccepted(status, mask(credentials).in(words));
            case ProbeResult.Unjudged(int status, String words) when words != null ->
                new ProbeResult.Unjudged(status, mask(credentials).in(words));
            case ProbeResult.Unknown(FailureVerdict verdict) -> new ProbeResult.Unknown(mask(credentials).in(verdict));
            case null, default -> result;
        };
    }

    /** The countdown of {@code token} at the moment of its receipt. */
    static Countdown atReceipt(FetchedToken token) {
        TokenTimes times = token.token().times();
        return Countdown.of(times, times.receivedAt(), times.receivedNanos());
    }

    private ClientIdMask mask(CheckEntry.Credentials credentials) {
        return new ClientIdMask(credentials.clientId(), shown);
    }

    /**
     * The other environment that expects the issuer of the token. Where {@code environment} expects none itself, the
     * host of the other has to differ, too: both may be entries for one server.
     */
    private Optional<Environment> otherOrigin(
            Environment environment, FetchedToken token, List<Finding> findings) {
        @Nullable Finding issuer = findings.stream()
            .filter(finding -> finding.subject() == Finding.Subject.ISSUER).findFirst().orElse(null);
        if (issuer != null && issuer.level() == Finding.Level.OK) {
            return Optional.empty();
        }
        return TokenOrigin.of(token.decoded(), known).filter(origin -> !origin.id().equals(environment.id()))
            .filter(origin -> issuer != null || !SharedCredentials.host(origin.tokenUrl())
                .equals(SharedCredentials.host(environment.tokenUrl())));
    }

    private static FailureVerdict wrong(Environment environment, Environment origin, List<Finding> findings) {
        String issuer = BuiltInEnvironments.withExpectations(origin).options().issuer();
        String cause = findings.stream().filter(finding -> finding.subject() == Finding.Subject.ISSUER)
            .map(Finding::text).findFirst()
            .orElseGet(() -> Messages.text("check.elsewhere.cause", issuer, origin.name()));
        return new FailureVerdict("wrong-environment",
            Messages.text("check.elsewhere.title", origin.name()), cause,
            Messages.text("check.elsewhere.next", origin.name(), environment.name()), null, List.of(),
            FailureVerdict.Remedy.EDIT_PROFILE);
    }

    private static FailureVerdict expired(TokenTimes times) {
        return new FailureVerdict("expired-on-arrival", Messages.text("check.expired.title"),
            Messages.text(times.skew() == null ? "check.expired.here" : "check.expired.there"),
            Messages.text("check.expired.next"), null, List.of(), FailureVerdict.Remedy.RETRY);
    }

    private static Finding unknownLifetime() {
        return new Finding(Finding.Level.NOTE, Finding.Subject.TIME, Messages.text("check.finding.lifetime"),
            Messages.text("check.finding.lifetime.unknown"));
    }
}
