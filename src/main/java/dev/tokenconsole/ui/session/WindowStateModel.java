package dev.tokenconsole.ui.session;

import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.tokenconsole.settings.WindowState;
import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.FxTimer;

/**
 * The state of the window outside the vault. A change applies at once and is written a moment later, off the FX
 * thread, with those that follow it. It outlives every screen: a screen adds no listener that would hold it in memory
 * after the lock. FX thread only.
 */
public final class WindowStateModel implements AutoCloseable {
    /** From a change until it is written, so that dragging a divider writes once. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final WindowStateStore store;
    private final FxTasks tasks;
    private final ReadOnlyObjectWrapper<WindowState> current;
    private final FxTimer timer = new FxTimer(this::writeSoon);

    /** The state of {@code store}. */
    public WindowStateModel(WindowStateStore store, FxTasks tasks) {
        this.store = store;
        this.tasks = tasks;
        this.current = new ReadOnlyObjectWrapper<>(store.state());
    }

    /** The current state. */
    public ReadOnlyObjectProperty<WindowState> current() {
        return current.getReadOnlyProperty();
    }

    /** Makes what {@code next} returns the current state. */
    public void change(UnaryOperator<WindowState> next) {
        WindowState changed = next.apply(current.get());
        if (!changed.equals(current.get())) {
            store.set(changed);
            current.set(changed);
            timer.start(PAUSE);
        }
    }

    /** Writes the last change, and waits until it is on disk. */
    @Override
    public void close() {
        timer.stop();
        try {
            store.write();
        } catch (IOException e) {
            log(e);
        }
    }

    private void writeSoon() {
        timer.stop();
        tasks.run(() -> {
            store.write();
            return true;
        }).onFailure(WindowStateModel::log);
    }

    /** Nothing is lost but a convenience. */
    private static void log(Throwable fault) {
        System.getLogger(WindowStateModel.class.getName())
            .log(System.Logger.Level.INFO, "The place of the window was not remembered", fault);
    }
}
