package dev.tokenconsole.ui.editor;

/** A form that is open, and may hold something that was typed and not kept. */
public interface Editor {
    /** Whether it does. */
    boolean isDirty();

    /** Does {@code then} at once if nothing would be lost by it, or asks first. */
    void leave(Runnable then);

    /** Wipes what was typed and ends what is under way, without asking. */
    void abandon();
}
