package dev.tokenconsole.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

import javafx.application.Platform;

/** Runs work on a virtual thread, and its callbacks on the FX thread. */
public final class FxTasks {
    private final Executor callbacks;

    /** {@code callbacks} runs what is to happen on the FX thread, in order. */
    public FxTasks(Executor callbacks) {
        this.callbacks = callbacks;
    }

    /** Tasks whose callbacks run on JavaFX's own thread. */
    public static FxTasks onFxThread() {
        return new FxTasks(Platform::runLater);
    }

    /** Starts {@code work} at once. Register callbacks before the FX thread returns to its queue. */
    public <T> FxTask<T> run(Callable<T> work) {
        FxTask<T> task = new FxTask<>(work, callbacks);
        task.start();
        return task;
    }
}
