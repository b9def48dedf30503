package dev.tokenconsole.ui;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import javafx.application.Platform;

/**
 * Measures for how long the FX thread leaves its queue waiting. A beat comes a millisecond after the one before: beats
 * without a pause would take a whole processor, and with it the time of what is measured.
 */
public final class FxHeartbeat implements AutoCloseable {
    private static final long PAUSE_NANOS = 1_000_000;

    private final AtomicLong longest = new AtomicLong();
    private final Thread thread;

    public FxHeartbeat() {
        thread = Thread.ofPlatform().name("fx-heartbeat").daemon().start(this::beat);
    }

    /** The longest time that a beat has waited so far. */
    public Duration longestGap() {
        return Duration.ofNanos(longest.get());
    }

    private void beat() {
        try {
            while (!Thread.interrupted()) {
                long queued = System.nanoTime();
                CountDownLatch done = new CountDownLatch(1);
                Platform.runLater(() -> {
                    longest.accumulateAndGet(System.nanoTime() - queued, Math::max);
                    done.countDown();
                });
                done.await();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (InterruptedException _) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
