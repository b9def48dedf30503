package dev.tokenconsole.text;

import java.util.Locale;

import dev.tokenconsole.i18n.UnseenCharacters;
import dev.tokenconsole.i18n.Messages;

/**
 * Text from a token or a server made safe to display: characters that are invisible, or reverse the writing direction,
 * are written as escapes. A value of a token is escaped as in JSON ({@code \}{@code u202e}, a supplementary character
 * as two surrogates), so that it can be compared with the token. Text of a server is escaped by code point ({@code \}
 * {@code u202E}, {@code \}{@code u{E0041}}), and there private and unassigned characters are escaped, too.
 */
public final class DisplayText {
    /** The longest value of a token displayed whole, in characters. */
    public static final int LONGEST = 2000;

    private DisplayText() {}

    /** A value of a token on one line. */
    public static String escape(String text) {
        return UnseenCharacters.replaced(text, UnseenCharacters::isHidden, UnseenCharacters::asJson);
    }

    /** A value of a token with its line feeds. */
    public static String escapeLines(String text) {
        return UnseenCharacters.replaced(
            text, point -> point != '\n' && UnseenCharacters.isHidden(point), UnseenCharacters::asJson);
    }

    /**
     * Text of any origin that is said to a terminal or a log, with its line feeds and tabs: nothing in it can steer a
     * terminal. Private and unassigned characters stay, since a newer system may know them.
     */
    public static String say(String text) {
        return UnseenCharacters.shown(text);
    }

    /** Like {@link #escape(String)}; above {@link #LONGEST} characters only the beginning, and the total length. */
    public static String shorten(String text) {
        return text.length() <= LONGEST ? escape(text)
            : Messages.text("jwt.value.cut", escape(start(text, LONGEST)), text.length());
    }

    /** Text of a server on one line, at most {@code max} characters. */
    public static String line(String text, int max) {
        return ellipsis(
            UnseenCharacters.replaced(text, DisplayText::isHiddenOrUnknown, DisplayText::asCodePoint), max);
    }

    /** Text of a server with its lines and tabs, at most {@code max} characters; CRLF becomes a line feed. */
    public static String block(String text, int max) {
        return ellipsis(UnseenCharacters.replaced(text.replace("\r\n", "\n"),
            point -> point != '\n' && point != '\t' && isHiddenOrUnknown(point), DisplayText::asCodePoint), max);
    }

    /** At most {@code max} characters of {@code text}, from 2, with an ellipsis at the end of a longer one. */
    public static String ellipsis(String text, int max) {
        return text.length() <= max ? text : start(text, max - 1) + "…";
    }

    /** At most {@code max} characters, without half of a surrogate pair at the end. */
    private static String start(String text, int max) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    private static String asCodePoint(int point) {
        return String.format(Locale.ROOT, point > 0xffff ? "\\u{%X}" : "\\u%04X", point);
    }

    private static boolean isHiddenOrUnknown(int point) {
        int type = Character.getType(point);
        return UnseenCharacters.isHidden(point) || type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
    }
}
