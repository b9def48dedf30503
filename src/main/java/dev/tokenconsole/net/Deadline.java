package dev.tokenconsole.net;

import java.time.Duration;

/** When time is over, by the clock that no setting of the computer moves. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** {@code time} from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left of it, but {@code most} at most; zero or less when it is over. */
    public Duration left(Duration most) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return left.compareTo(most) < 0 ? left : most;
    }

    /** Whether nothing is left. */
    public boolean isOver() {
        return end - System.nanoTime() <= 0;
    }
}
