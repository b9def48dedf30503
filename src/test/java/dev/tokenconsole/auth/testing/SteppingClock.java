package dev.tokenconsole.auth.testing;

import java.time.Duration;
import java.time.Instant;

import dev.tokenconsole.model.token.TokenClock;

/** Stands still at the beginning of 1970 until it is told to go on. */
public final class SteppingClock implements TokenClock {
    private Instant now = Instant.EPOCH;
    private long nanos;

    /** Both clocks by the same. */
    public void step(Duration by) {
        step(by, by);
    }

    /** May go backwards, too. */
    public synchronized void step(Duration wall, Duration monotonic) {
        now = now.plus(wall);
        nanos += monotonic.toNanos();
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
