package dev.tokenconsole.ui;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.tokenconsole.testing.ConsoleDriver;

/** Holds the ends of tasks back until the test lets each of them happen on the FX thread. */
public final class CallbackQueue implements Executor {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable callback) {
        waiting.add(callback);
    }

    /** Waits for the next task to end, and lets its callbacks run. */
    public void release() throws InterruptedException {
        Runnable next = waiting.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("no task has ended");
        }
        ConsoleDriver.onFx(() -> {
            next.run();
            return true;
        });
    }

    /** Waits until a task has ended whose callbacks are held back. */
    public void awaitEnd() {
        ConsoleDriver.await("the end of a task").until(() -> !waiting.isEmpty());
    }
}
