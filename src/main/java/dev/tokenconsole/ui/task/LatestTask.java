package dev.tokenconsole.ui.task;

import org.jspecify.annotations.Nullable;

/** The task of several that was started last; only it has a result. FX thread only. */
public final class LatestTask {
    private @Nullable FxTask<?> latest;

    /** Takes {@code next} in the place of the one before, which is cancelled. */
    public void start(FxTask<?> next) {
        cancel();
        latest = next;
    }

    /** Cancels it, if it has not ended. */
    public void cancel() {
        if (latest != null) {
            latest.cancel();
            latest = null;
        }
    }
}
