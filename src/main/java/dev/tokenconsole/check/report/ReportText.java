package dev.tokenconsole.check.report;

import dev.tokenconsole.i18n.UnseenCharacters;
import dev.tokenconsole.text.DisplayText;

/**
 * Texts of any origin in reports for people. Characters that are not seen and change what is seen are written as
 * escapes ({@code \}{@code u202e}), and so are the noncharacters of Unicode, two of which XML 1.0 does not allow.
 */
final class ReportText {
    /** The longest name in a format that has to stay small, in characters. */
    static final int NAME = 200;
    /** The longest sentence there. */
    static final int SENTENCE = 600;
    private static final int REPLACEMENT = 0xfffd;

    private ReportText() {}

    /** {@code text} with U+FFFD for each half of a surrogate pair, which no encoding can write. */
    static String whole(String text) {
        return UnseenCharacters.replaced(text, ReportText::isHalf, _ -> Character.toString(REPLACEMENT));
    }

    /** {@code text} with its line feeds and tabs; other line breaks become line feeds. */
    static String lines(String text) {
        return escaped(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** {@code text} on one line, of {@code max} characters at most: a space for each line break or tab. */
    static String line(String text, int max) {
        return DisplayText.ellipsis(escaped(text.replaceAll("\r\n|[\r\n\t\u0085\u2028\u2029]", " ")), max);
    }

    private static String escaped(String text) {
        return UnseenCharacters.replaced(whole(text),
            point -> point != '\n' && point != '\t' && (UnseenCharacters.isHidden(point) || isNoCharacter(point)),
            UnseenCharacters::asJson);
    }

    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    }
}
