package dev.tokenconsole.ui.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

/** The task of several that was started last; only it has a result. FX thread only. */
public final class LatestTask {
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private @Nullable FxTask<?> latest;

    /** True from the start of a task until it ends, however it ends, or is cancelled. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Takes {@code next} in the place of the one before, which is cancelled. Its end is told here alone. */
    public void start(FxTask<?> next) {
        cancel();
        latest = next.always(() -> {
            if (latest == next) {
                end();
            }
        });
        running.set(true);
    }

    /** Cancels it, if it has not ended. */
    public void cancel() {
        if (latest != null) {
            latest.cancel();
            end();
        }
    }

    private void end() {
        latest = null;
        running.set(false);
    }
}
