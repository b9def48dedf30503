package dev.tokenconsole.ui;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import javafx.application.Platform;

/** Measures for how long the FX thread leaves its queue waiting. */
public final class FxHeartbeat implements AutoCloseable {
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicLong last = new AtomicLong(System.nanoTime());
    private final AtomicLong longest = new AtomicLong();

    public FxHeartbeat() {
        Platform.runLater(this::beat);
    }

    /** The longest time between two beats so far. */
    public Duration longestGap() {
        return Duration.ofNanos(longest.get());
    }

    /** Each beat queues the next behind everything that waits by then. */
    private void beat() {
        long now = System.nanoTime();
        long gap = now - last.getAndSet(now);
        longest.accumulateAndGet(gap, Math::max);
        if (running.get()) {
            Platform.runLater(this::beat);
        }
    }

    @Override
    public void close() {
        running.set(false);
    }
}
