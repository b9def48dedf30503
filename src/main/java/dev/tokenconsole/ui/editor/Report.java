package dev.tokenconsole.ui.editor;

/**
 * The last thing that happened in an editor, in words.
 *
 * @param tone how it is coloured
 * @param text empty for nothing
 */
public record Report(Tone tone, String text) {
    /** Nothing happened yet. */
    public static final Report NONE = new Report(Tone.INFO, "");

    /** What kind of news it is. */
    public enum Tone {
        /** Neither good nor bad. */
        INFO,
        /** It was done. */
        SUCCESS,
        /** It was not. */
        DANGER
    }
}
