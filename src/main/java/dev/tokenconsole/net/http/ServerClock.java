package dev.tokenconsole.net.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.ClockSkew;

/**
 * Compares this computer's clock with a server's, by the {@code Date} of its response (RFC 9110 section 6.6.1).
 * The server wrote it between the sending of the request and the receipt of the head of the response, and truncated it
 * to whole seconds: half of each of these spans is the uncertainty.
 */
public final class ServerClock {
    /** Half of the second that {@code Date} truncates. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    /** A clock without a battery shows 1970 or 2000; a greater skew is not plausible. */
    private static final Duration MOST = Duration.ofDays(100 * 365);

    private ServerClock() {}

    /**
     * The skew by {@code response}; absent if it has no usable {@code Date}, or comes from a cache, as {@code Age}
     * says.
     *
     * @param receivedAt this computer's wall clock at the end of the exchange
     */
    public static @Nullable ClockSkew skew(RawResponse response, Instant receivedAt, Exchange exchange) {
        String age = response.header("Age").strip();
        Instant date = HttpDate.of(response.header("Date")).orElse(null);
        if (date == null || !(age.isEmpty() || age.equals("0"))) {
            return null;
        }
        Timing timing = exchange.timing();
        Duration sent = Objects.requireNonNullElse(timing.connected(), Duration.ZERO);
        Duration received = Objects.requireNonNullElse(timing.firstByte(), timing.total());
        Duration half = Duration.ofNanos(received.minus(sent).toNanos() / 2);
        // Counted back from receipt, since the token's life is counted from there whatever the clock did before.
        Instant middle = receivedAt.minus(timing.total()).plus(sent).plus(half);
        Duration ahead = Duration.between(date.plus(HALF_A_SECOND), middle);
        return ahead.abs().compareTo(MOST) > 0 ? null : new ClockSkew(ahead, half.abs().plus(HALF_A_SECOND));
    }
}
