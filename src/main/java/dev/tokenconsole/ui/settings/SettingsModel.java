package dev.tokenconsole.ui.settings;

import java.io.IOException;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.file.IoErrorWords;
import dev.tokenconsole.settings.Settings;
import dev.tokenconsole.settings.SettingsStore;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.UncaughtErrors;

/**
 * The current settings. A change applies at once and is written at once, off the FX thread. The settings outlive every
 * screen: a screen binds to them, and adds no listener that would hold it in memory after the lock. FX thread only.
 */
public final class SettingsModel implements AutoCloseable {
    private final SettingsStore store;
    private final FxTasks tasks;
    private final ReadOnlyObjectWrapper<Settings> current;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** The settings of {@code store}. */
    public SettingsModel(SettingsStore store, FxTasks tasks) {
        this.store = store;
        this.tasks = tasks;
        this.current = new ReadOnlyObjectWrapper<>(store.settings());
    }

    /** The current settings. */
    public ReadOnlyObjectProperty<Settings> current() {
        return current.getReadOnlyProperty();
    }

    /** The path of the settings file, for people. */
    String place() {
        return store.place();
    }

    /** The reason why the last change was not saved; empty if it was. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** The problem with the settings file at the start of the program; empty for none. */
    public String loadProblem() {
        return store.loadProblem();
    }

    /** Applies and saves {@code next}. */
    public void change(Settings next) {
        store.set(next);
        current.set(next);
        tasks.run(() -> {
            store.write();
            return true;
        }).onSuccess(done -> problem.set("")).onFailure(this::fail);
    }

    /** Waits until the last change is on disk. */
    @Override
    public void close() {
        try {
            store.write();
        } catch (IOException e) {
            System.getLogger(SettingsModel.class.getName())
                .log(System.Logger.Level.WARNING, "The settings were not saved", e);
        }
    }

    private void fail(Throwable fault) {
        problem.set(fault instanceof IOException known
            ? Messages.text("settings.not-saved", store.place(), IoErrorWords.words(known))
                : UncaughtErrors.sentence(fault));
    }
}
