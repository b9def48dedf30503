package dev.tokenconsole.ui.command;

/** The thing that a command is about: it is in the context menu of that thing. */
public enum Subject {
    /** The selected profiles, or all of them. */
    PROFILE("ui.subject.profile"),
    /** The list of profiles, also while it is empty. */
    LIST("ui.subject.list"),
    /** The token that is shown. */
    TOKEN("ui.subject.token"),
    /** The focused claim. */
    CLAIM("ui.subject.claim"),
    /** The token that was pasted into Inspect. */
    PASTED("ui.subject.pasted"),
    /** The window, which has no context menu. */
    WINDOW("ui.subject.window");

    private final String key;

    Subject(String key) {
        this.key = key;
    }

    /** The message key of its heading in the help. */
    public String key() {
        return key;
    }
}
