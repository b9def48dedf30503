package dev.tokenconsole.ui.shell;

import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.session.Workspace;

/** The editors that are open in a workspace, one in front of another; usually one or none. FX thread only. */
final class OpenEditor {
    private final Workspace workspace;
    /** The one in front is the last. */
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final BooleanBinding open = Bindings.isNotEmpty(entries);

    /**
     * An open editor.
     *
     * @param gone always runs when the editor is open no longer
     * @param shown shows what was there before it; does not run if something else is shown then
     */
    private record Entry(Editor editor, Runnable gone, Runnable shown) {}

    OpenEditor(Workspace workspace) {
        this.workspace = workspace;
    }

    /** True while one is open. */
    boolean isOpen() {
        return !entries.isEmpty();
    }

    /** Follows {@link #isOpen()}. */
    ObservableBooleanValue opened() {
        return open;
    }

    /** True if one is open that can be saved now. */
    boolean canSave() {
        return front().filter(Editor::canSave).isPresent();
    }

    /** Saves the editor in front, if that can be done now. */
    void save() {
        front().ifPresent(Editor::save);
    }

    /** The editor that nothing is in front of; empty if none is open. */
    Optional<Editor> front() {
        return isOpen() ? Optional.of(entries.getLast().editor()) : Optional.empty();
    }

    /** True if one lies over the window. */
    boolean isModal() {
        return front().filter(Editor::isModal).isPresent();
    }

    /** True if {@code editor} is open, and nothing is in front of it. */
    boolean isInFront(Editor editor) {
        return front().filter(each -> each == editor).isPresent();
    }

    /** Makes {@code opened} the only open editor; {@code shown} shows what was there before. */
    void open(Editor opened, Runnable shown) {
        clear();
        openInFront(opened, () -> {}, shown);
    }

    /**
     * Opens {@code opened} in front of the open editor, which keeps its input. When {@code opened} is left,
     * {@code gone} runs, that one is in front again, and {@code shown} shows it.
     */
    void openInFront(Editor opened, Runnable gone, Runnable shown) {
        front().ifPresent(behind -> behind.setInFront(false));
        entries.add(new Entry(opened, gone, shown));
        opened.setInFront(true);
    }

    /**
     * {@code done} is open no longer: shows what was there before it, once nothing is in front of that. Does nothing if
     * it is not open: a save may end after a lock.
     */
    void close(Editor done) {
        find(done).ifPresent(entry -> {
            boolean front = isInFront(done);
            remove(entry);
            if (front) {
                entry.shown().run();
            }
        });
    }

    /**
     * Closes the editors from the front, and then runs {@code then}: after a change that is being saved, and after a
     * question where unsaved input would be lost. One that was behind is shown before it asks.
     */
    void leave(Runnable then) {
        workspace.afterSaving(() -> front().ifPresentOrElse(left -> left.leave(() ->
            find(left).ifPresent(entry -> {
                boolean front = isInFront(left);
                remove(entry);
                if (front && isOpen()) {
                    entry.shown().run();
                }
                leave(then);
            })), then));
    }

    /** Leaves the editor in front and shows what was there before it. */
    void cancel() {
        workspace.afterSaving(() -> front().ifPresent(left -> left.leave(() -> close(left))));
    }

    /** True if input would be lost now: it is neither saved nor being saved. */
    boolean hasUnsaved() {
        return entries.stream().map(Entry::editor).anyMatch(Editor::isDirty) && !workspace.saving().get();
    }

    /** Wipes the input without a question; no editor is open then. */
    void abandon() {
        entries.forEach(entry -> entry.editor().abandon());
        clear();
    }

    private Optional<Entry> find(Editor editor) {
        return entries.stream().filter(entry -> entry.editor() == editor).findFirst();
    }

    /** Removes {@code entry}; the editor in front of it leads back to where it would have led. */
    private void remove(Entry entry) {
        int at = entries.indexOf(entry);
        entries.remove(at);
        if (at < entries.size()) {
            Entry next = entries.get(at);
            entries.set(at, new Entry(next.editor(), next.gone(), () -> {
                next.shown().run();
                entry.shown().run();
            }));
        }
        front().ifPresent(next -> next.setInFront(true));
        entry.gone().run();
    }

    private void clear() {
        List<Entry> left = List.copyOf(entries.reversed());
        entries.clear();
        left.forEach(entry -> entry.gone().run());
    }
}
