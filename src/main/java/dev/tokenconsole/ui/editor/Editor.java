package dev.tokenconsole.ui.editor;

/** An open form, which may have unsaved changes. */
public interface Editor {
    /** True if the form has unsaved changes. */
    boolean isDirty();

    /** True if it lies over the window, whose other parts take no keys. */
    default boolean isModal() {
        return false;
    }

    /** True if the form can be saved now: it is not being saved, and asks nothing. */
    boolean canSave();

    /** Saves the form, as its button does. Does nothing while it cannot be saved. */
    void save();

    /** Closes the form and runs {@code then}; asks first if there are unsaved changes. */
    void leave(Runnable then);

    /** Nothing is in front of it any more, or something is now. */
    default void setInFront(boolean front) {}

    /** Closes the form without asking: cancels what is under way and wipes secrets. */
    void abandon();
}
