package dev.tokenconsole.model.token;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a token came and how long it said it would live.
 *
 * @param receivedAt by the wall clock
 * @param receivedNanos by the monotonic clock, at the same moment
 * @param expiresIn the answer's {@code expires_in}; absent if it gave none
 * @param exp the token's own {@code exp} claim, by its issuer's clock; absent in an opaque token
 * @param skew how far this computer's clock is from the server's; absent if the answer gave no time
 */
public record TokenTimes(Instant receivedAt, long receivedNanos, @Nullable Duration expiresIn, @Nullable Instant exp,
        @Nullable ClockSkew skew) {
    /** The times of a token whose server gave no time of its own. */
    public TokenTimes(
            Instant receivedAt, long receivedNanos, @Nullable Duration expiresIn, @Nullable Instant exp) {
        this(receivedAt, receivedNanos, expiresIn, exp, null);
    }

    /** When {@link #exp()} is by this computer's clock, as it was at receipt; absent if that is. */
    public @Nullable Instant localExp() {
        return exp == null || skew == null ? exp : skew.toLocal(exp);
    }

    /**
     * What the server's clock shows when those of this computer show {@code now} and {@code nanos}, as well as that is
     * known; without a difference that is certain, {@code now} itself.
     */
    public Instant serverTime(Instant now, long nanos) {
        return skew == null || !skew.isCertain() ? now
            : receivedAt.minus(skew.ahead()).plus(Countdown.elapsed(this, now, nanos));
    }
}
