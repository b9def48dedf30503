package dev.tokenconsole.auth.response;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.net.http.HttpDate;
import dev.tokenconsole.net.http.RawResponse;

/**
 * The pause that a server requests: by the header {@code Retry-After} (RFC 9110 section 10.2.3), or without a readable
 * one by Okta's {@code X-Rate-Limit-Reset}, the second since 1970 in which its rate limit is reset.
 */
final class RetryAfter {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /** Quotas are those of a month at most: a longer pause counts as this one. */
    static final Duration LONGEST = Duration.ofDays(31);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
    /** The last second that an {@link Instant} of a year with four digits has. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private RetryAfter() {}

    /** Whole seconds, clamped to 1 s to {@link #LONGEST}; absent if no header is readable. */
    static Optional<Duration> of(RawResponse response, ReceivedAt received) {
        return asked(response, received).map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
    }

    /** True if the server asks for a pause longer than {@link #LONGEST}. */
    static boolean isLonger(RawResponse response, ReceivedAt received) {
        return asked(response, received).filter(asked -> asked.compareTo(LONGEST) > 0).isPresent();
    }

    private static Optional<Duration> asked(RawResponse response, ReceivedAt received) {
        String value = response.header("Retry-After").strip();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(whole(Duration.ofSeconds(Long.parseLong(value))));
        }
        Optional<Instant> until = HttpDate.of(value).or(() -> reset(response));
        // Both are times by the server's clock.
        return until.map(end -> whole(Duration.between(received.at(), received.here(end))));
    }

    private static Optional<Instant> reset(RawResponse response) {
        String value = response.header("X-Rate-Limit-Reset").strip();
        return response.status() == 429 && SECONDS.matcher(value).matches()
            ? Optional.of(Instant.ofEpochSecond(Math.min(Long.parseLong(value), LAST_SECOND))) : Optional.empty();
    }

    /** A part of a second counts as a whole one: too early is worse than too late. */
    private static Duration whole(Duration pause) {
        return pause.compareTo(SHORTEST) < 0 ? SHORTEST
            : Duration.ofSeconds(pause.plusNanos(999_999_999).toSeconds());
    }
}
