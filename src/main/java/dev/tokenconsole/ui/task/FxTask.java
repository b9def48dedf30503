package dev.tokenconsole.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Work under way, with a result that is never null. {@link #always} runs exactly once, after success, after
 * failure of whatever kind and after cancelling; {@link #onSuccess} and {@link #onFailure} never run once
 * {@link #cancel()} was called. FX thread only.
 */
public final class FxTask<T> {
    private final Callable<T> work;
    private final Executor callbacks;
    private final Thread thread;
    private Consumer<T> success = result -> {};
    private @Nullable Consumer<Throwable> failure;
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

    /** Sets the receiver of the result. */
    public FxTask<T> onSuccess(Consumer<T> action) {
        success = action;
        return this;
    }

    /**
     * Sets the receiver of an exception; without one it goes to the uncaught-exception handler. Unchecked exceptions
     * and errors go there as well: no method declares them.
     */
    public FxTask<T> onFailure(Consumer<Throwable> action) {
        failure = action;
        return this;
    }

    /** Sets the receiver of a result that comes after {@link #cancel()}, such as a token to be wiped. */
    public FxTask<T> onDiscard(Consumer<T> action) {
        discarded = action;
        return this;
    }

    /** Sets what runs at the end in every case. */
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
        callbacks.execute(callback());
    }

    /** Does the work. An error is a result like any other: the caller must not wait for ever. */
    private Runnable callback() {
        try {
            T result = work.call();
            return () -> finish(() -> (cancelled ? discarded : success).accept(result));
        } catch (Throwable e) {
            return () -> finish(() -> fail(e));
        }
    }

    private void finish(Runnable end) {
        try {
            end.run();
        } finally {
            always.run();
        }
    }

    /** An exception after {@link #cancel()} is how work is interrupted; an error never is. */
    private void fail(Throwable fault) {
        if (cancelled && fault instanceof Exception) {
            return;
        }
        boolean unexpected = fault instanceof RuntimeException || fault instanceof Error;
        if (failure == null || unexpected) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, fault);
        }
        if (failure != null && !cancelled) {
            failure.accept(fault);
        }
    }
}
