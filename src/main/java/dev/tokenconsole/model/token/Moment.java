package dev.tokenconsole.model.token;

import java.time.Instant;

/**
 * One reading of both clocks.
 *
 * @param now by the wall clock
 * @param nanos by the monotonic clock
 */
public record Moment(Instant now, long nanos) {
    /** The reading of {@code clock} at this moment. */
    public static Moment of(TokenClock clock) {
        return new Moment(clock.now(), clock.nanos());
    }
}
