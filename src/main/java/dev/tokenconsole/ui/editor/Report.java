package dev.tokenconsole.ui.editor;

/**
 * The result of the last action on a screen, in words.
 *
 * @param tone the kind of result, which sets the colour
 * @param text empty for no report
 */
public record Report(Tone tone, String text) {
    /** No report. */
    public static final Report NONE = new Report(Tone.INFO, "");

    /** The kind of a result. */
    public enum Tone {
        /** Information. */
        INFO,
        /** The action succeeded. */
        SUCCESS,
        /** The action succeeded, and its result is not as expected. */
        WARNING,
        /** The action failed. */
        DANGER
    }
}
