package dev.tokenconsole.model.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The receipt time and the lifetime of a token.
 *
 * @param receivedAt by the wall clock
 * @param receivedNanos by the monotonic clock, at the same moment
 * @param expiresIn {@code expires_in} of the response; absent if it had none
 * @param exp the token's own {@code exp} claim, by its issuer's clock; absent in an opaque token
 * @param skew the difference of this computer's clock and the server's; absent if the response had no {@code Date}
 */
public record TokenTimes(Instant receivedAt, long receivedNanos, @Nullable Duration expiresIn, @Nullable Instant exp,
        @Nullable ClockSkew skew) {
    /** Servers round, and sign a moment before they respond. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** The times of a token from a response without {@code Date}. */
    public TokenTimes(
            Instant receivedAt, long receivedNanos, @Nullable Duration expiresIn, @Nullable Instant exp) {
        this(receivedAt, receivedNanos, expiresIn, exp, null);
    }

    /** {@link #exp()} by this computer's clock, as it was at receipt; absent if {@code exp} is. */
    public @Nullable Instant localExp() {
        return exp == null || skew == null ? exp : skew.toLocal(exp);
    }

    /**
     * The time by which the token itself ends later than {@link #expiresIn()} says, negative if it ends sooner. Empty
     * if one of them is absent, and if rounding and the uncertainty of the clocks explain the difference.
     */
    public Optional<Duration> endDifference() {
        Instant end = localExp();
        if (end == null || expiresIn == null) {
            return Optional.empty();
        }
        Duration more = Duration.between(receivedAt, end).minus(expiresIn);
        Duration tolerance = skew == null ? TOLERANCE : TOLERANCE.plus(skew.uncertainty());
        return more.abs().compareTo(tolerance) <= 0 ? Optional.empty() : Optional.of(more);
    }

    /**
     * The estimated time by the server's clock when those of this computer show {@code now} and {@code nanos};
     * {@code now} itself if no difference is certain.
     */
    public Instant serverTime(Instant now, long nanos) {
        return skew == null || !skew.isCertain() ? now
            : receivedAt.minus(skew.ahead()).plus(Countdown.elapsed(this, now, nanos));
    }
}
