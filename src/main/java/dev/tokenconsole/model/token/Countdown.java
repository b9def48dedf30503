package dev.tokenconsole.model.token;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The remaining lifetime of a token at one moment. A pure function of the token's times and the two clocks:
 * a wall clock that was set and a computer that slept can only make the token look older, never younger.
 *
 * @param state decides on colour and words; the thresholds are in decision 0002
 * @param remaining zero once it expired, and if the lifetime is unknown
 * @param lifetime from receipt to expiry, zero to {@link #LONGEST}; zero if unknown
 * @param expiresAt by the wall clock as it is set now; absent if the lifetime is unknown
 * @param expiredFor the time since it expired; zero before that
 */
public record Countdown(
        State state, Duration remaining, Duration lifetime, @Nullable Instant expiresAt, Duration expiredFor) {

    /** The longest lifetime that is believed: an expiry further away stands for never, and counts as unknown. */
    public static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Duration LONGEST_ENDING = Duration.ofMinutes(5);
    private static final Duration LONGEST_LAST_SECONDS = Duration.ofSeconds(30);
    /** Wall and monotonic clock drift apart by less while neither is set nor stopped. */
    private static final Duration DRIFT = Duration.ofSeconds(2);

    /** The phases of a token's lifetime, in their order. */
    public enum State {
        /** Neither the response nor the token has a time of expiry. */
        UNKNOWN,
        /** Usable, with time to spare. */
        VALID,
        /** Usable, but renew it soon. */
        ENDING,
        /** Usable for a request sent right now. */
        LAST_SECONDS,
        /** Refused by the server. */
        EXPIRED
    }

    /** The countdown of a token at {@code now} and {@code nanos}, both read from the {@link TokenClock}. */
    public static Countdown of(TokenTimes times, Instant now, long nanos) {
        Duration life = life(times);
        if (life == null) {
            return new Countdown(State.UNKNOWN, Duration.ZERO, Duration.ZERO, null, Duration.ZERO);
        }
        Duration elapsed = elapsed(times, now, nanos);
        Duration left = life.minus(elapsed);
        boolean wallAgrees = elapsed.minus(byWall(times, now)).compareTo(DRIFT) < 0;
        Instant expiresAt = wallAgrees ? times.receivedAt().plus(life) : now.plus(left);
        Duration lifetime = max(Duration.ZERO, life);
        if (!left.isPositive()) {
            return new Countdown(State.EXPIRED, Duration.ZERO, lifetime, expiresAt, left.negated());
        }
        return new Countdown(state(left, lifetime), left, lifetime, expiresAt, Duration.ZERO);
    }

    /**
     * The same for a display that changes once a second: the remaining lifetime is rounded up, so that it is zero only
     * once the token expired, and the time since then down.
     */
    public Countdown inWholeSeconds() {
        Duration up = remaining.plusSeconds(1).minusNanos(1).truncatedTo(ChronoUnit.SECONDS);
        return new Countdown(state, up, lifetime, expiresAt, expiredFor.truncatedTo(ChronoUnit.SECONDS));
    }

    /** True if the token itself says when it expires, by a time that is believed. */
    public static boolean hasExp(TokenTimes times) {
        Instant exp = times.localExp();
        return exp != null && Duration.between(times.receivedAt(), exp).compareTo(LONGEST) <= 0;
    }

    /** The remaining share of the lifetime, 0 to 1; 0 if unknown. */
    public double fraction() {
        return lifetime.isZero() ? 0 : Math.min(1, seconds(remaining) / seconds(lifetime));
    }

    /** The time since receipt by the clock that shows more; never negative. */
    static Duration elapsed(TokenTimes times, Instant now, long nanos) {
        Duration byNanos = Duration.ofNanos(nanos - times.receivedNanos());
        return max(Duration.ZERO, max(byWall(times, now), byNanos));
    }

    private static Duration byWall(TokenTimes times, Instant now) {
        return Duration.between(times.receivedAt(), now);
    }

    /** The time from receipt to the earlier expiry; negative if {@code exp} was before; null if there is neither. */
    private static @Nullable Duration life(TokenTimes times) {
        Duration expiresIn = times.expiresIn();
        Instant exp = times.localExp();
        Duration byResponse = believed(expiresIn == null ? null : max(Duration.ZERO, expiresIn));
        Duration byClaim = believed(exp == null ? null : Duration.between(times.receivedAt(), exp));
        return byResponse == null ? byClaim : byClaim == null ? byResponse : min(byResponse, byClaim);
    }

    private static @Nullable Duration believed(@Nullable Duration life) {
        return life == null || life.compareTo(LONGEST) > 0 ? null : life;
    }

    /** Each tick asks for each token, and Duration divides with decimal numbers of any size. */
    private static State state(Duration left, Duration lifetime) {
        long nanos = lifetime.toNanos();
        Duration lastSeconds = min(LONGEST_LAST_SECONDS, Duration.ofNanos(nanos / 5));
        if (left.compareTo(lastSeconds) <= 0) {
            return State.LAST_SECONDS;
        }
        Duration ending = min(LONGEST_ENDING, max(Duration.ofNanos(nanos / 10), lastSeconds.plus(lastSeconds)));
        return left.compareTo(ending) <= 0 ? State.ENDING : State.VALID;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
