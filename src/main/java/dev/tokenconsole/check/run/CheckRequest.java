package dev.tokenconsole.check.run;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.CheckedSignature;
import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.text.redact.OwnStackFrame;
import dev.tokenconsole.verify.claims.FetchedToken;

/** Asks for shared credentials once, and gives each of their rows its result. */
final class CheckRequest {
    private final CheckFetch fetch;
    private final TokenProbe probe;
    private final SignatureProbe signatures;
    private final OutcomeJudge judge;
    private final TokenClock clock;

    CheckRequest(CheckFetch fetch, TokenProbe probe, SignatureProbe signatures, OutcomeJudge judge, TokenClock clock) {
        this.fetch = fetch;
        this.probe = probe;
        this.signatures = signatures;
        this.judge = judge;
        this.clock = clock;
    }

    /** The effect of a response on the pace of its host. */
    enum Effect {
        /** It limits nothing. */
        GOOD,
        /** It limits the rate. */
        LIMITED,
        /** It says nothing about the rate. */
        NONE
    }

    /**
     * The results of one request.
     *
     * @param rows of all that share the credentials
     * @param pause the pause that the server asks for; absent if none
     */
    record Asked(List<CheckedRow> rows, Effect effect, @Nullable Duration pause) {}

    /** Blocks until the results are there; an interrupt cancels. Throws nothing: no row is lost by a fault. */
    Asked ask(SharedCredentials shared) {
        Instant startedAt = clock.now();
        long begun = clock.nanos();
        try {
            TokenOutcome outcome = fetch.fetch(shared.first().row(), shared.credentials());
            return switch (outcome) {
                case TokenOutcome.Issued issued -> issued(shared, issued, startedAt, begun);
                case TokenOutcome.Failure failure -> failed(shared, failure, startedAt, begun);
                case TokenOutcome.Cancelled _ -> unasked(shared,
                    CheckResult.NotChecked.Reason.STOPPED, Messages.text("check.cancelled"));
            };
        } catch (RuntimeException | Error fault) {
            return faulty(shared, fault);
        }
    }

    private Asked issued(SharedCredentials shared, TokenOutcome.Issued issued, Instant startedAt, long begun) {
        FetchedToken token = FetchedToken.of(
            issued.token(), issued.decoded(), shared.credentials().clientId(), issued.notes());
        boolean kept = false;
        try {
            Countdown countdown = OutcomeJudge.atReceipt(token);
            Duration took = since(begun);
            List<CheckResult> results = new ArrayList<>();
            for (CheckEntry entry : shared.all()) {
                results.add(judge.issued(entry.credentials().orElseThrow(), token));
            }
            List<@Nullable ProbeResult> tried = tried(shared, results, token);
            List<Optional<CheckedSignature>> verdicts = signatures(shared, results, token);
            CheckedRow first = new CheckedRow(shared.first().row(), results.getFirst(), tried.getFirst(),
                verdicts.getFirst().orElse(null), host(shared, issued.exchange()), startedAt, took,
                countdown.expiresAt(), countdown.lifetime(), 0);
            kept = true;
            fetch.issued(shared.names(), token);
            return new Asked(shared.rows(first, results, tried, verdicts), Effect.GOOD, null);
        } finally {
            if (!kept) {
                token.close();
            }
        }
    }

    /** The API of each environment is called once: those that share a token endpoint may have different ones. */
    private List<@Nullable ProbeResult> tried(SharedCredentials shared, List<CheckResult> results, FetchedToken token) {
        Map<String, Optional<ProbeResult>> byEnvironment = new HashMap<>();
        List<@Nullable ProbeResult> tried = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            CheckEntry.Credentials own = shared.all().get(i).credentials().orElseThrow();
            tried.add(results.get(i) instanceof CheckResult.Issued
                ? byEnvironment.computeIfAbsent(own.environment().id(), _ ->
                    Optional.ofNullable(judge.tried(own, probe.call(own.environment(), token)))).orElse(null) : null);
        }
        return tried;
    }

    /** Once by the keys of each environment: those that ask for a token alike may expect different issuers. */
    private List<Optional<CheckedSignature>> signatures(
            SharedCredentials shared, List<CheckResult> results, FetchedToken token) {
        Map<String, Optional<CheckedSignature>> byEnvironment = new HashMap<>();
        List<Optional<CheckedSignature>> verdicts = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Environment environment = shared.all().get(i).credentials().orElseThrow().environment();
            verdicts.add(results.get(i) instanceof CheckResult.Issued
                ? byEnvironment.computeIfAbsent(environment.id(), _ ->
                    Optional.ofNullable(signatures.verify(environment, token))) : Optional.empty());
        }
        return verdicts;
    }

    private Asked failed(SharedCredentials shared, TokenOutcome.Failure failure, Instant startedAt, long begun) {
        List<CheckResult> results = new ArrayList<>();
        for (CheckEntry entry : shared.all()) {
            results.add(judge.failed(entry.credentials().orElseThrow(), failure));
        }
        CheckedRow first = new CheckedRow(shared.first().row(), results.getFirst(), null, null,
            host(shared, failure.exchange()), startedAt, since(begun), null, Duration.ZERO, 0);
        fetch.failed(shared.names(), failure);
        Duration pause = failure.verdict().pause();
        Integer status = failure.exchange().status();
        boolean limited = pause != null || FailureJudge.isLimit(failure.verdict())
            || (status != null && (status == 429 || status == 503));
        Effect effect = limited ? Effect.LIMITED
            : failure instanceof TokenOutcome.Rejected ? Effect.GOOD : Effect.NONE;
        return new Asked(shared.rows(first, results, Collections.nCopies(results.size(), null),
            Collections.nCopies(results.size(), Optional.empty())), effect, pause);
    }

    /** The type and place of the fault alone: its message may quote the response. */
    private static Asked faulty(SharedCredentials shared, Throwable fault) {
        String type = fault.getClass().getSimpleName();
        String place = OwnStackFrame.of(fault)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber()).orElse("-");
        return unasked(shared, CheckResult.NotChecked.Reason.FAULT, Messages.text("check.fault", type, place));
    }

    private static Asked unasked(SharedCredentials shared, CheckResult.NotChecked.Reason reason, String why) {
        return new Asked(shared.unasked(new CheckResult.NotChecked(reason, why)), Effect.NONE, null);
    }

    private static String host(SharedCredentials shared, Exchange exchange) {
        URI called = exchange.url();
        return called.getHost() == null ? shared.host() : SharedCredentials.host(called);
    }

    private Duration since(long begun) {
        return Duration.ofNanos(Math.max(0, clock.nanos() - begun));
    }
}
