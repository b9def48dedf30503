package dev.tokenconsole.ui.profiles.change;

/**
 * The result of an action on profiles.
 *
 * @param words one or two sentences
 */
public record Notice(Kind kind, String words) {
    /** The kind of a notice, which decides what it offers and how long it stays. */
    public enum Kind {
        /** Profiles were deleted: offers Undo while there is time. */
        UNDO,
        /** The same once that was said: other deletes before can be undone, or fewer. Nothing new, so not spoken. */
        UNDO_LEFT,
        /** Something was done, or cannot be done here: goes after a while. */
        DONE,
        /** Nothing was done: stays until it is closed. */
        FAILED,
        /** Nothing was done, since another program changed the vault: offers to read it again. */
        CONFLICT
    }
}
