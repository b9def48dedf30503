package dev.tokenconsole.check.run;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The spacing of requests to one host. It starts at zero, doubles from {@link #FIRST} on each response that limits the
 * rate (429, 503), and is halved after {@link #GOOD_RESPONSES} good ones. A pause that the server asks for holds for
 * all. Times are those of the monotonic clock, in nanoseconds. Not thread-safe.
 */
final class HostPace {
    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(30);
    static final int GOOD_RESPONSES = 10;

    private Duration spacing = Duration.ZERO;
    private long readyAt;
    private long slowedAt;
    private int good;

    HostPace(long now) {
        readyAt = now;
        slowedAt = now;
    }

    /** The time until the next request may begin; zero if it may begin now. */
    Duration untilReady(long now) {
        return Duration.ofNanos(Math.max(0, readyAt - now));
    }

    /** A request begins. */
    void started(long now) {
        holdUntil(now + spacing.toNanos());
    }

    /** A response came that limits nothing. */
    void good() {
        good++;
        if (good == GOOD_RESPONSES) {
            good = 0;
            spacing = spacing.compareTo(FIRST) <= 0 ? Duration.ZERO : spacing.dividedBy(2);
        }
    }

    /**
     * A response limits the rate. Requests that were under way together count once.
     *
     * @param startedAt the start of its request
     * @param asked the pause that the server asks for; absent if it names none
     * @return the pause of all requests to the host
     */
    Duration limited(long startedAt, long now, @Nullable Duration asked) {
        good = 0;
        if (spacing.isZero() || startedAt - slowedAt >= 0) {
            Duration doubled = spacing.isZero() ? FIRST : spacing.multipliedBy(2);
            spacing = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
            slowedAt = now;
        }
        Duration pause = asked == null || asked.compareTo(spacing) < 0 ? spacing : asked;
        holdUntil(now + pause.toNanos());
        return untilReady(now);
    }

    private void holdUntil(long time) {
        if (time - readyAt > 0) {
            readyAt = time;
        }
    }
}
