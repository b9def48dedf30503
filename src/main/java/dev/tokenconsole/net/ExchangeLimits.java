package dev.tokenconsole.net;

import java.time.Duration;

/**
 * The bounds of one exchange.
 *
 * @param connect until the connection stands, with TLS where it is used; 1 ms or more
 * @param whole from the first step to the last byte of the response; 1 ms or more
 * @param bodyBytes the largest body of a response that is read, 1…{@link #MAX_BODY}
 */
public record ExchangeLimits(Duration connect, Duration whole, int bodyBytes) {
    /** A token of 1 MiB, which decoding takes, and 64 KiB around it. */
    public static final int MAX_BODY = 1024 * 1024 + 64 * 1024;
    /** 5 s, 15 s, {@link #MAX_BODY}. */
    public static final ExchangeLimits DEFAULT =
        new ExchangeLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), MAX_BODY);

    /** The default body, and one limit for all: the connection may take the whole time, on a slow network too. */
    public static ExchangeLimits within(Duration whole) {
        return new ExchangeLimits(whole, whole, DEFAULT.bodyBytes());
    }

    /** Checks the ranges. */
    public ExchangeLimits {
        if (connect.toMillis() < 1 || whole.toMillis() < 1 || bodyBytes < 1 || bodyBytes > MAX_BODY) {
            throw new IllegalArgumentException("limits out of range");
        }
    }
}
