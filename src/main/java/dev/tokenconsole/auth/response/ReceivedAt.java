package dev.tokenconsole.auth.response;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.http.ServerClock;

/**
 * When an answer had come, and out of which exchange.
 *
 * @param at by the wall clock
 * @param nanos by the monotonic clock, at the same moment
 * @param skew how far the wall clock is from the server's; absent if the answer gave no time
 */
record ReceivedAt(Instant at, long nanos, @Nullable ClockSkew skew, Exchange exchange) {
    static ReceivedAt of(RawResponse response, Instant at, long nanos, Exchange exchange) {
        return new ReceivedAt(at, nanos, ServerClock.skew(response, at, exchange), exchange);
    }

    /** What this computer's clock shows when the server's shows {@code time}. */
    Instant here(Instant time) {
        return skew == null ? time : skew.toLocal(time);
    }
}
