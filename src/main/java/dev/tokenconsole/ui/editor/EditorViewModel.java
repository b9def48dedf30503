package dev.tokenconsole.ui.editor;

import java.util.Optional;

/** The part of an editor's view model that its frame uses. FX thread only. */
public interface EditorViewModel {
    /** True while the fields differ from what was loaded or saved last. */
    boolean isDirty();

    /** The result of the last save, and the conflict that it met. */
    SaveFeedback feedback();

    /** The consent that {@link #save} needs first; empty if it needs none, as for fields that are not valid. */
    default Optional<SaveConsent> consent() {
        return Optional.empty();
    }

    /** Saves the fields if they are valid, and runs {@code saved} once they are on disk. */
    void save(Runnable saved);

    /** Saves the vault, with the fields in it, as another file; the vault itself does not change. */
    void saveCopy();

    /** Reads the vault again and merges the fields with it. */
    void reload();

    /** Cancels what is under way and wipes secrets; the editor is not used after that. */
    void close();
}
