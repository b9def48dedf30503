package dev.tokenconsole.model.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time of an automatic renewal: 5 minutes before the token expires, or 10 % of its lifetime where that is less, but
 * never sooner than {@link #SHORTEST_REST} after receipt, so that a server of short-lived tokens does not get requests
 * without pause. A token with a shorter lifetime is renewed after it expired. A server on this computer is asked at
 * half of such a lifetime, at most once per second. Like {@link Countdown} a pure function of the token's times and the
 * two clocks: a clock that was set and a computer that slept can only make the renewal earlier, never later.
 */
public final class RenewalTime {
    /** The shortest time from a token's receipt to its renewal by a server elsewhere. */
    public static final Duration SHORTEST_REST = Duration.ofSeconds(30);

    private static final Duration SHORTEST_LOCAL_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_LEAD = Duration.ofMinutes(5);
    private static final int SHARE_OF_LIFE = 10;

    private RenewalTime() {}

    /**
     * The time left until the renewal at {@code now} and {@code nanos}, both read from the {@link TokenClock}: zero
     * from the moment when it is due; empty if it never is, because the token's lifetime is unknown.
     *
     * @param local true if the server is on this computer
     */
    public static Optional<Duration> dueIn(TokenTimes times, boolean local, Instant now, long nanos) {
        Countdown countdown = Countdown.of(times, now, nanos);
        if (countdown.state() == Countdown.State.UNKNOWN) {
            return Optional.empty();
        }
        Duration life = countdown.lifetime();
        Duration share = life.dividedBy(SHARE_OF_LIFE);
        Duration due = life.minus(share.compareTo(LONGEST_LEAD) < 0 ? share : LONGEST_LEAD);
        Duration rested = due.compareTo(SHORTEST_REST) < 0 ? rest(life, local) : due;
        Duration left = rested.minus(Countdown.elapsed(times, now, nanos));
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }

    /** True if the token expires before a server elsewhere is asked for the next one. */
    public static boolean isAfterExpiry(Countdown countdown) {
        return countdown.state() != Countdown.State.UNKNOWN && countdown.lifetime().compareTo(SHORTEST_REST) <= 0;
    }

    /** The time from receipt to renewal of a token with a short {@code life}; one without any is no reason to hurry. */
    private static Duration rest(Duration life, boolean local) {
        if (!local || life.isZero()) {
            return SHORTEST_REST;
        }
        Duration half = life.dividedBy(2);
        return half.compareTo(SHORTEST_LOCAL_REST) < 0 ? SHORTEST_LOCAL_REST : half;
    }
}
