package dev.tokenconsole.testing;

import java.time.Duration;
import java.time.Instant;

import dev.tokenconsole.model.token.TokenClock;

/** Both clocks, moved by the test. */
public final class TestClock implements TokenClock {
    private Instant now;
    private long nanos = 5_000_000_000L;

    /** Stands at {@code now}. */
    public TestClock(Instant now) {
        this.now = now;
    }

    /** Lets time pass by both clocks. */
    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    /** Lets time pass while the computer sleeps: on Linux the monotonic clock stands still then. */
    public synchronized void suspend(Duration duration) {
        now = now.plus(duration);
    }

    /** Sets the wall clock. */
    public synchronized void set(Instant time) {
        now = time;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }
}
