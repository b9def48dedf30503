package dev.tokenconsole.check.run;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.testing.SteppingClock;

/** Lets the time of a clock pass at once, after a moment for responses that are on their way. */
final class JumpingWait implements Checker.Wait {
    private static final long MOMENT_MILLIS = 300;

    private final SteppingClock clock;
    private Duration waited = Duration.ZERO;

    JumpingWait(SteppingClock clock) {
        this.clock = clock;
    }

    @Override
    public <E> @Nullable E next(BlockingQueue<E> events, Duration longest) throws InterruptedException {
        E event = events.poll(Math.min(MOMENT_MILLIS, longest.toMillis()), TimeUnit.MILLISECONDS);
        if (event == null) {
            clock.step(longest);
            add(longest);
        }
        return event;
    }

    private synchronized void add(Duration time) {
        waited = waited.plus(time);
    }

    /** All pauses together. */
    synchronized Duration waited() {
        return waited;
    }
}
