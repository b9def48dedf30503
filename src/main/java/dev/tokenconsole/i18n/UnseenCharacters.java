package dev.tokenconsole.i18n;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Characters that are not seen and change what is seen: controls, marks of direction, joiners, halves of a pair, the
 * separators of lines. In a sentence each stands as its escape.
 */
public final class UnseenCharacters {
    private UnseenCharacters() {}

    /** True for such a code point; line feeds and tabs are among them. */
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** {@code text} with its line feeds and tabs, and with an escape as in JSON for each other such character. */
    public static String shown(String text) {
        return replaced(text, point -> point != '\n' && point != '\t' && isHidden(point), UnseenCharacters::asJson);
    }

    /**
     * {@code text} with {@code escaped} in the place of each code point that is {@code hidden}; none from the space to
     * the tilde is, so that they are not asked about.
     */
    public static String replaced(String text, IntPredicate hidden, IntFunction<String> escaped) {
        if (!isAny(text, hidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 32);
        text.codePoints().forEach(point -> {
            if (hidden.test(point)) {
                shown.append(escaped.apply(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static boolean isAny(String text, IntPredicate hidden) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit > '~') {
                int point = text.codePointAt(i);
                if (hidden.test(point)) {
                    return true;
                }
                i += Character.charCount(point) - 1;
            }
        }
        return false;
    }

    /** The escape of {@code point} in JSON, such as {@code \u005cu202e}. */
    public static String asJson(int point) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : Character.toChars(point)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return escaped.toString();
    }
}
