package dev.tokenconsole.jwt.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The percent-encoding of addresses (RFC 3986 section 2.1), as far as a token can be written in it. */
final class PercentEncoding {
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private PercentEncoding() {}

    /** Every escape of an ASCII character resolved; all others are left as they are. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(found -> {
            int code = Integer.parseInt(found.group(1), 16);
            return code < 0x80 ? Matcher.quoteReplacement(Character.toString(code)) : found.group();
        });
    }
}
