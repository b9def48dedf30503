package dev.tokenconsole.ui.common;

import java.time.Instant;

import dev.tokenconsole.token.TokenClock;

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
