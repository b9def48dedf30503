package dev.tokenconsole.net.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.ClockSkew;

/**
 * Compares this computer's clock with a server's, by the {@code Date} of its answer (RFC 9110 section 6.6.1). The
 * server wrote it between the moment when the request was sent and the one when the head of the answer was there, and
 * cut it to whole seconds: half of the one and half of the other is what remains unknown.
 */
public final class ServerClock {
    /** Half of what {@code Date} leaves out. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    /** A clock without a battery shows 1970 or 2000; what is further off is no clock. */
    private static final Duration MOST = Duration.ofDays(100 * 365);

    private ServerClock() {}

    /**
     * What the answer of {@code exchange} tells; absent if it has no usable {@code Date}, or one that was written for
     * somebody else before: {@code Age} says that it comes from a cache.
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
        Duration half = received.minus(sent).dividedBy(2);
        // Reckoned back from receipt, since the token's life is counted from there whatever the clock did before.
        Instant middle = receivedAt.minus(timing.total()).plus(sent).plus(half);
        Duration ahead = Duration.between(date.plus(HALF_A_SECOND), middle);
        return ahead.abs().compareTo(MOST) > 0 ? null : new ClockSkew(ahead, half.abs().plus(HALF_A_SECOND));
    }
}
