package dev.tokenconsole.ui.editor;

import java.util.List;

/**
 * The result of the last action on a screen, in words.
 *
 * @param tone the kind of result, which sets the colour
 * @param text empty for no report
 * @param values ids and values of claims in the text, which the privacy mode masks
 */
public record Report(Tone tone, String text, List<String> values) {
    /** Copies the list. */
    public Report {
        values = List.copyOf(values);
    }

    /** One without ids and claims of its own. */
    public Report(Tone tone, String text) {
        this(tone, text, List.of());
    }

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
