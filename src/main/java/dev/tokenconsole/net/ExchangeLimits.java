package dev.tokenconsole.net;

import java.time.Duration;

/**
 * The bounds of one exchange.
 *
 * @param connect until the connection stands, with TLS where it is used; 1 ms or more
 * @param whole from the first step to the last byte of the response; 1 ms or more
 * @param bodyBytes the largest body of a response that is read, 1…65,536 bytes
 */
public record ExchangeLimits(Duration connect, Duration whole, int bodyBytes) {
    /** 5 s, 15 s, 64 KiB. */
    public static final ExchangeLimits DEFAULT =
        new ExchangeLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), 64 * 1024);

    /** The default body, and one limit for all: the connection may take the whole time, on a slow network too. */
    public static ExchangeLimits within(Duration whole) {
        return new ExchangeLimits(whole, whole, DEFAULT.bodyBytes());
    }

    /** Checks the ranges. */
    public ExchangeLimits {
        if (connect.toMillis() < 1 || whole.toMillis() < 1 || bodyBytes < 1 || bodyBytes > 64 * 1024) {
            throw new IllegalArgumentException("limits out of range");
        }
    }
}
