package dev.tokenconsole.ui.shell;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.session.Workspace;

/** The editor that is open in a workspace, if one is. FX thread only. */
final class OpenEditor {
    private final Workspace workspace;
    private @Nullable Editor editor;
    private Runnable closed = () -> {};
    private @Nullable Editor behind;

    OpenEditor(Workspace workspace) {
        this.workspace = workspace;
    }

    /** True while one is open. */
    boolean isOpen() {
        return editor != null;
    }

    /** True if one is open that can be saved now. */
    boolean canSave() {
        return editor != null && editor.canSave();
    }

    /** Saves the open editor, if that can be done now. */
    void save() {
        if (editor != null) {
            editor.save();
        }
    }

    /** Makes {@code opened} the open editor; {@code whenClosed} shows what was there before. */
    void open(Editor opened, Runnable whenClosed) {
        editor = opened;
        closed = whenClosed;
    }

    /**
     * Opens {@code opened} in front of the open editor, which keeps its input: when {@code opened} is left, that one is
     * open again, and {@code shown} shows it.
     */
    void openInFront(Editor opened, Runnable shown) {
        Editor kept = editor;
        Runnable whenKeptIsClosed = closed;
        behind = kept;
        open(opened, () -> {
            behind = null;
            open(Objects.requireNonNull(kept), whenKeptIsClosed);
            shown.run();
        });
    }

    /** The editor is done: shows what was there before it. */
    void close() {
        close(closed);
    }

    private void close(Runnable then) {
        editor = null;
        then.run();
    }

    /**
     * Closes the editor, if one is open, and then runs {@code then}: after a change that is being saved, and after a
     * question where unsaved input would be lost. The editor behind it is closed in the same way.
     */
    void leave(Runnable then) {
        workspace.afterSaving(() -> {
            if (editor == null) {
                then.run();
            } else {
                boolean inFront = behind != null;
                editor.leave(() -> {
                    close(inFront ? closed : () -> {});
                    if (inFront) {
                        leave(then);
                    } else {
                        then.run();
                    }
                });
            }
        });
    }

    /** Leaves the editor and shows what was there before it. */
    void cancel() {
        if (editor != null && behind != null) {
            editor.leave(this::close);
        } else {
            leave(closed);
        }
    }

    /** True if input would be lost now: it is neither saved nor being saved. */
    boolean hasUnsaved() {
        return Stream.of(Optional.ofNullable(editor), Optional.ofNullable(behind)).flatMap(Optional::stream)
            .anyMatch(Editor::isDirty) && !workspace.saving().get();
    }

    /** Wipes the input without a question. */
    void abandon() {
        if (editor != null) {
            editor.abandon();
        }
        if (behind != null) {
            behind.abandon();
        }
    }
}
