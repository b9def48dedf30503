package dev.tokenconsole.check;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.i18n.Messages;

/**
 * A row with its result and the facts of its request.
 *
 * @param result of the token request
 * @param probe of the call of the API with the token; absent if none was made
 * @param host that was asked, with its port where that is not the scheme's own; empty if none was
 * @param startedAt by the wall clock; absent if no request was sent
 * @param took from there until the result was known; zero if no request was sent
 * @param expiresAt of the token, by the wall clock; absent without a token, and if its lifetime is unknown
 * @param lifetime of the token from its receipt on; zero if {@code expiresAt} is absent
 * @param sameAs the number of the row that was asked for this one too, having the same client id, address and secret;
 *     0 if this one was asked itself
 */
public record CheckedRow(CheckRow row, CheckResult result, @Nullable ProbeResult probe, String host,
        @Nullable Instant startedAt, Duration took, @Nullable Instant expiresAt, Duration lifetime, int sameAs) {

    /** A row without a request. */
    public static CheckedRow unasked(CheckRow row, CheckResult result) {
        return new CheckedRow(row, result, null, "", null, Duration.ZERO, null, Duration.ZERO, 0);
    }

    /** The same facts for {@code other}, which has the same credentials, and from them what is its own. */
    public CheckedRow sharedWith(CheckRow other, CheckResult itsResult, @Nullable ProbeResult itsProbe) {
        return new CheckedRow(
            other, itsResult, itsProbe, host, startedAt, took, expiresAt, lifetime, row.number());
    }

    /** The state of the token request. */
    public CheckState state() {
        return result.state();
    }

    /** The state in words, which says so where the call of the API with the token decides. */
    public String stateWords() {
        return standing() == state().standing() ? state().words() : standing() == Standing.FAILED
            ? Messages.text("check.probe.state.not-accepted") : Messages.text("check.probe.state.unjudged");
    }

    /** That of the state; for a token that was issued, that of the probe if there was one. */
    public Standing standing() {
        Standing ofToken = state().standing();
        return ofToken != Standing.VALID || probe == null ? ofToken : switch (probe) {
            case ProbeResult.Accepted _ -> Standing.VALID;
            case ProbeResult.NotAccepted _ -> Standing.FAILED;
            case ProbeResult.Unjudged _, ProbeResult.Unknown _ -> Standing.UNJUDGED;
        };
    }

    /** The reason, in one sentence or less: that of the probe if it failed; empty if there is nothing to say. */
    public String why() {
        return standing() != state().standing() && probe != null ? probe.words() : result.why();
    }
}
