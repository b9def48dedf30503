package dev.tokenconsole.auth.response;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.http.ServerClock;

/**
 * The moment of receipt of a response, and its exchange.
 *
 * @param at by the wall clock
 * @param nanos by the monotonic clock, at the same moment
 * @param skew the difference of the wall clock from the server's; absent if the response has no usable time
 */
record ReceivedAt(Instant at, long nanos, @Nullable ClockSkew skew, Exchange exchange) {
    static ReceivedAt of(RawResponse response, Instant at, long nanos, Exchange exchange) {
        return new ReceivedAt(at, nanos, ServerClock.skew(response, at, exchange), exchange);
    }

    /** The time of this computer's clock at {@code time} of the server's clock. */
    Instant here(Instant time) {
        return skew == null ? time : skew.toLocal(time);
    }
}
