package dev.tokenconsole.net;

import java.time.Duration;

/** A point in time by the monotonic clock, which no setting of the computer moves. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** {@code time} from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time left, at most {@code most}; zero or less when the deadline has passed. */
    public Duration left(Duration most) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return left.compareTo(most) < 0 ? left : most;
    }

    /** True if no time is left. */
    public boolean isOver() {
        return end - System.nanoTime() <= 0;
    }
}
