package dev.tokenconsole.ui.command;

import javafx.scene.input.KeyCombination;

/** The keys of the program, each of them of one {@link Command}. */
public enum Shortcut {
    /** Fetches a token. */
    FETCH("F5"),
    /** Cancels a request, a question or an editor. */
    CANCEL("Esc"),
    /** Copies the bearer header. */
    COPY_HEADER("Shortcut+Shift+C"),
    /** Begins a profile. */
    NEW_PROFILE("Shortcut+N"),
    /** Edits the chosen profile. */
    EDIT_PROFILE("Shortcut+E"),
    /** Goes to the filter. */
    FILTER("Shortcut+F"),
    /** Locks the vault. */
    LOCK("Shortcut+L"),
    /** Goes to the first view. */
    VIEW_1("Shortcut+1"),
    /** Goes to the second view. */
    VIEW_2("Shortcut+2"),
    /** Goes to the third view. */
    VIEW_3("Shortcut+3"),
    /** Goes to the fourth view. */
    VIEW_4("Shortcut+4");

    private final String keys;

    Shortcut(String keys) {
        this.keys = keys;
    }

    /** The keys themselves. */
    public KeyCombination keys() {
        return KeyCombination.valueOf(keys);
    }

    /** The keys as this computer's keyboard names them. */
    public String words() {
        return keys().getDisplayText().replace("Escape", "Esc");
    }
}
