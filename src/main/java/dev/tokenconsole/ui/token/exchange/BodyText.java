package dev.tokenconsole.ui.token.exchange;

import dev.tokenconsole.text.json.JsonDisplay;

/** The body of an answer, to be looked at. */
final class BodyText {
    /** Indenting can make a small text very long; a text field of this many characters is shown in 50 ms. */
    private static final int MAX_CHARACTERS = 128 * 1024;

    private BodyText() {}

    /** Indented if it is a JSON object, as it came if it is not, or would become too long. */
    static String indented(String body) {
        return JsonDisplay.indented(body).filter(text -> text.length() <= MAX_CHARACTERS).orElse(body);
    }
}
