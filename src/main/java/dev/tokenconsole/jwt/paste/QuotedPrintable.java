package dev.tokenconsole.jwt.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quoted-printable encoding of mails (RFC 2045 section 6.7), for ASCII characters. */
final class QuotedPrintable {
    private static final Pattern SOFT_BREAK = Pattern.compile("=[ \\t]*+\\r?\\n(?:[ \\t]*+>)*+[ \\t]*+");
    private static final Pattern ESCAPE = Pattern.compile("=([2-7][0-9A-F])");

    private QuotedPrintable() {}

    /** The text with its lines joined and its escapes resolved; as it is if no line ends in an equals sign. */
    static String decode(String text) {
        Matcher soft = SOFT_BREAK.matcher(text);
        if (!soft.find() && !text.contains("=3D")) {
            return text;
        }
        String joined = soft.replaceAll("");
        return ESCAPE.matcher(joined).replaceAll(found -> Matcher.quoteReplacement(
            Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
