package dev.tokenconsole.ui.token.exchange;

import dev.tokenconsole.text.json.JsonDisplay;

/** The body of a response as it is displayed. */
final class BodyText {
    /** Indentation can make a small text very long; a text field shows this many characters within 50 ms. */
    private static final int MAX_CHARACTERS = 128 * 1024;

    private BodyText() {}

    /** Indented if it is a JSON object and does not become too long, otherwise unchanged. */
    static String indented(String body) {
        return JsonDisplay.indented(body).filter(text -> text.length() <= MAX_CHARACTERS).orElse(body);
    }
}
