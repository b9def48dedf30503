package dev.tokenconsole.jwt.paste;

import java.util.List;

/** The pasted text with some encodings taken off. Not a record: a token may be in it. */
public final class TextLayer {
    private final String text;
    private final List<String> notes;

    TextLayer(String text, List<String> notes) {
        this.text = text;
        this.notes = List.copyOf(notes);
    }

    /** The text itself. */
    public String text() {
        return text;
    }

    /** The removed encodings, one sentence each. */
    List<String> notes() {
        return notes;
    }

    /** Its length alone. */
    @Override
    public String toString() {
        return "TextLayer[" + text.length() + " characters]";
    }
}
