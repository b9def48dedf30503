package dev.tokenconsole.text;

import java.util.Locale;
import java.util.function.IntPredicate;

import dev.tokenconsole.i18n.Messages;

/**
 * Text from a token made safe to look at: what would be invisible, or turn the writing direction round, is
 * shown as its JSON escape, such as {@code \u202e}.
 */
public final class DisplayText {
    /** The longest value shown whole, in characters. */
    public static final int LONGEST = 2000;

    private DisplayText() {}

    /** The text with control, format, separator and unpaired surrogate characters as {@code \}{@code uXXXX}. */
    public static String escape(String text) {
        return escape(text, DisplayText::isHidden);
    }

    /** Like {@link #escape(String)}, for text of several lines. */
    public static String escapeLines(String text) {
        return escape(text, point -> point != '\n' && isHidden(point));
    }

    private static String escape(String text, IntPredicate hidden) {
        if (text.codePoints().noneMatch(hidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 32);
        text.codePoints().forEach(point -> {
            if (hidden.test(point)) {
                for (char unit : Character.toChars(point)) {
                    shown.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** Like {@link #escape}; above {@link #LONGEST} characters only the beginning, and how long it is in all. */
    public static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return escape(text);
        }
        int cut = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return Messages.text("jwt.value.cut", escape(text.substring(0, cut)), text.length());
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
