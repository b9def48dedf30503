package dev.tokenconsole.model.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time of an automatic renewal: 5 minutes before the token expires, or 10 % of its lifetime where that is less, but
 * never sooner than 30 s after receipt, so that a server of short-lived tokens does not get requests without pause. A
 * token with a shorter lifetime is renewed after it expired. Like {@link Countdown} a pure function of the token's
 * times and the two clocks: a clock that was set and a computer that slept can only make the renewal earlier, never
 * later.
 */
public final class RenewalTime {
    private static final Duration LONGEST_LEAD = Duration.ofMinutes(5);
    private static final int SHARE_OF_LIFE = 10;
    private static final Duration SHORTEST_REST = Duration.ofSeconds(30);

    private RenewalTime() {}

    /**
     * The time left until the renewal at {@code now} and {@code nanos}, both read from the {@link TokenClock}: zero
     * from the moment when it is due; empty if it never is, because the token's lifetime is unknown.
     */
    public static Optional<Duration> dueIn(TokenTimes times, Instant now, long nanos) {
        Countdown countdown = Countdown.of(times, now, nanos);
        if (countdown.state() == Countdown.State.UNKNOWN) {
            return Optional.empty();
        }
        Duration life = countdown.lifetime();
        Duration share = life.dividedBy(SHARE_OF_LIFE);
        Duration due = life.minus(share.compareTo(LONGEST_LEAD) < 0 ? share : LONGEST_LEAD);
        Duration rested = due.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : due;
        Duration left = rested.minus(Countdown.elapsed(times, now, nanos));
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }
}
