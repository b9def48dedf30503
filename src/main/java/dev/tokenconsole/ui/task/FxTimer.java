package dev.tokenconsole.ui.task;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

/**
 * Repeats work on the FX thread, to be started and stopped there. Not a JavaFX animation: while one of those runs,
 * JavaFX prepares a frame sixty times a second, even if nothing changes.
 */
public final class FxTimer {
    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(
        1, Thread.ofPlatform().daemon().name("fx-timer").factory());

    static {
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    private final Runnable work;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> running;

    /** Repeats {@code work} once it is started. */
    public FxTimer(Runnable work) {
        this.work = work;
    }

    /** Begins with the first run after {@code period}; a running timer goes on with the new period. */
    public void start(Duration period) {
        stop();
        long nanos = period.toNanos();
        ScheduledFuture<?>[] own = new ScheduledFuture<?>[1];
        own[0] = CLOCK.scheduleAtFixedRate(() -> submit(own), nanos, nanos, TimeUnit.NANOSECONDS);
        running = own[0];
    }

    /** Stops; no run follows, not even one that waits for the FX thread. */
    public void stop() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    /** True between start and stop. */
    public boolean isRunning() {
        return running != null;
    }

    /** At most one run waits for the FX thread, however long that is busy. */
    private void submit(ScheduledFuture<?>[] own) {
        if (waiting.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                waiting.set(false);
                if (running != null && running == own[0]) {
                    work.run();
                }
            });
        }
    }
}
