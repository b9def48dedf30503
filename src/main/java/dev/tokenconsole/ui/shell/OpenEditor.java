package dev.tokenconsole.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.session.Workspace;

/** The editors that are open in a workspace, one in front of another; usually one or none. FX thread only. */
final class OpenEditor {
    private final Workspace workspace;
    private final Deque<Entry> entries = new ArrayDeque<>();

    /** An open editor, and the action that shows what was there before it. */
    private record Entry(Editor editor, Runnable closed) {}

    OpenEditor(Workspace workspace) {
        this.workspace = workspace;
    }

    /** True while one is open. */
    boolean isOpen() {
        return !entries.isEmpty();
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
        return Optional.ofNullable(entries.peek()).map(Entry::editor);
    }

    /** True if one lies over the window. */
    boolean isModal() {
        return front().filter(Editor::isModal).isPresent();
    }

    /** True if {@code editor} is open, and nothing is in front of it. */
    boolean isInFront(Editor editor) {
        return front().filter(each -> each == editor).isPresent();
    }

    /** Makes {@code opened} the only open editor; {@code whenClosed} shows what was there before. */
    void open(Editor opened, Runnable whenClosed) {
        entries.clear();
        openInFront(opened, whenClosed);
    }

    /**
     * Opens {@code opened} in front of the open editor, which keeps its input: when {@code opened} is left, that one is
     * in front again, and {@code shown} shows it.
     */
    void openInFront(Editor opened, Runnable shown) {
        entries.push(new Entry(opened, shown));
    }

    /** The editor in front is done: shows what was there before it. */
    void close() {
        entries.pop().closed().run();
    }

    /**
     * Closes the editors from the front, and then runs {@code then}: after a change that is being saved, and after a
     * question where unsaved input would be lost. One that was behind is shown before it asks.
     */
    void leave(Runnable then) {
        workspace.afterSaving(() -> {
            if (entries.isEmpty()) {
                then.run();
            } else {
                entries.element().editor().leave(() -> {
                    Runnable shown = entries.pop().closed();
                    if (isOpen()) {
                        shown.run();
                    }
                    leave(then);
                });
            }
        });
    }

    /** Leaves the editor in front and shows what was there before it. */
    void cancel() {
        workspace.afterSaving(() -> {
            if (isOpen()) {
                entries.element().editor().leave(this::close);
            }
        });
    }

    /** True if input would be lost now: it is neither saved nor being saved. */
    boolean hasUnsaved() {
        return entries.stream().map(Entry::editor).anyMatch(Editor::isDirty) && !workspace.saving().get();
    }

    /** Wipes the input without a question. */
    void abandon() {
        entries.forEach(entry -> entry.editor().abandon());
    }
}
