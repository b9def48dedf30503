package dev.tokenconsole.model.token;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One reading of both clocks.
 *
 * @param now by the wall clock
 * @param nanos by the monotonic clock
 */
public record Moment(Instant now, long nanos) {
    private static final long NANOS = 1_000_000_000L;

    /** The reading of {@code clock} at this moment. */
    public static Moment of(TokenClock clock) {
        return new Moment(clock.now(), clock.nanos());
    }

    /** The same, both rounded down, for a display that changes once a second. */
    public Moment inWholeSeconds() {
        return new Moment(now.truncatedTo(ChronoUnit.SECONDS), nanos - Math.floorMod(nanos, NANOS));
    }
}
