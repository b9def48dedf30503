package dev.tokenconsole.ui.shell;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.session.Workspace;

/** The editor that is open in a workspace, if one is. FX thread only. */
final class OpenEditor {
    private final Workspace workspace;
    private @Nullable Editor editor;
    private Runnable closed = () -> {};

    OpenEditor(Workspace workspace) {
        this.workspace = workspace;
    }

    /** True while one is open. */
    boolean isOpen() {
        return editor != null;
    }

    /** Makes {@code opened} the open editor; {@code whenClosed} shows what was there before. */
    void open(Editor opened, Runnable whenClosed) {
        editor = opened;
        closed = whenClosed;
    }

    /** The editor is done: shows what was there before it. */
    void close() {
        editor = null;
        closed.run();
    }

    /**
     * Closes the editor, if one is open, and then runs {@code then}: after a change that is being saved, and after a
     * question where unsaved input would be lost.
     */
    void leave(Runnable then) {
        workspace.afterSaving(() -> {
            if (editor == null) {
                then.run();
            } else {
                editor.leave(() -> {
                    editor = null;
                    then.run();
                });
            }
        });
    }

    /** Leaves the editor and shows what was there before it. */
    void cancel() {
        leave(closed);
    }

    /** True if input would be lost now: it is neither saved nor being saved. */
    boolean hasUnsaved() {
        return editor != null && editor.isDirty() && !workspace.saving().get();
    }

    /** Wipes the input without a question. */
    void abandon() {
        if (editor != null) {
            editor.abandon();
        }
    }
}
