package dev.tokenconsole.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Work under way, with a result that is never null. {@link #always} runs exactly once, after success, after
 * failure and after cancelling; {@link #onSuccess} and {@link #onFailure} never run once {@link #cancel()} was
 * called. FX thread only.
 */
public final class FxTask<T> {
    private final Callable<T> work;
    private final Executor callbacks;
    private final Thread thread;
    private Consumer<T> success = result -> {};
    private Consumer<Exception> failure = FxTask::report;
    private Consumer<T> discarded = result -> {};
    private Runnable always = () -> {};
    private boolean cancelled;

    FxTask(Callable<T> work, Executor callbacks) {
        this.work = work;
        this.callbacks = callbacks;
        this.thread = Thread.ofVirtual().name("fx-task").unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    /** What to do with the result. */
    public FxTask<T> onSuccess(Consumer<T> action) {
        success = action;
        return this;
    }

    /** What to do with an exception; without this it goes to the uncaught-exception handler. */
    public FxTask<T> onFailure(Consumer<Exception> action) {
        failure = action;
        return this;
    }

    /** What to do with a result that came after {@link #cancel()}, such as wiping a token nobody will see. */
    public FxTask<T> onDiscard(Consumer<T> action) {
        discarded = action;
        return this;
    }

    /** What to do at the end in every case. */
    public FxTask<T> always(Runnable action) {
        always = action;
        return this;
    }

    /** Interrupts the work and drops its result; without effect once it has ended. */
    public void cancel() {
        cancelled = true;
        thread.interrupt();
    }

    private void work() {
        try {
            T result = work.call();
            callbacks.execute(() -> finish(result, null));
        } catch (Exception e) {
            callbacks.execute(() -> finish(null, e));
        }
    }

    private void finish(@Nullable T result, @Nullable Exception fault) {
        try {
            if (result != null) {
                (cancelled ? discarded : success).accept(result);
            } else if (fault != null && !cancelled) {
                failure.accept(fault);
            }
        } finally {
            always.run();
        }
    }

    private static void report(Exception e) {
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
}
