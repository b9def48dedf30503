package dev.tokenconsole.auth;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.ClockSkew;

/**
 * When an answer had come, and out of which exchange.
 *
 * @param at by the wall clock
 * @param nanos by the monotonic clock, at the same moment
 * @param skew how far the wall clock is from the server's; absent if the answer gave no time
 */
record Receipt(Instant at, long nanos, @Nullable ClockSkew skew, Exchange exchange) {
    static Receipt of(Answer answer, Instant at, long nanos, Exchange exchange) {
        return new Receipt(at, nanos, ServerClock.skew(answer, at, exchange), exchange);
    }

    /** What this computer's clock shows when the server's shows {@code time}. */
    Instant here(Instant time) {
        return skew == null ? time : skew.toLocal(time);
    }
}
