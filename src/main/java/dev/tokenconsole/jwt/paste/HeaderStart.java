package dev.tokenconsole.jwt.paste;

import java.util.Base64;

/** The places in a text where the base64 of a JSON object can begin, told by what the first characters hold. */
final class HeaderStart {
    /** Whole groups of base64, enough for the white space that pretty printers write. */
    private static final int LOOKED_AT = 32;

    private HeaderStart() {}

    /** The first such place from {@code from} on; -1 if there is none. */
    static int next(String text, int from) {
        int start = from;
        while (start < text.length()) {
            if (!isBase64(text.charAt(start))) {
                start++;
                continue;
            }
            int end = start;
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            int found = inRun(text, start, end);
            if (found >= 0) {
                return found;
            }
            start = end;
        }
        return -1;
    }

    /** A header glued to the word before it counts only if a full stop follows, and none is before that word. */
    private static int inRun(String text, int start, int end) {
        boolean part = start > 1 && text.charAt(start - 1) == '.' && isBase64(text.charAt(start - 2));
        if (!part && isLed(text.charAt(start)) && isObject(text, start)) {
            return start;
        }
        boolean glued = end < text.length() && text.charAt(end) == '.';
        boolean free = start == 0 || text.charAt(start - 1) != '.';
        for (int i = start + 1; glued && i < end; i++) {
            boolean divided = text.charAt(i - 1) == '/' || text.charAt(i - 1) == '+';
            if (text.charAt(i) == 'e' && (divided || (free && text.startsWith("eyJ", i))) && isObject(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** True if the base64 that begins at {@code at} holds the beginning of a JSON object. */
    static boolean isObject(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < LOOKED_AT && isBase64(text.charAt(end))) {
            end++;
        }
        int length = (end - at) / 4 * 4;
        // Three characters are two bytes: all that is left of a header that was cut there.
        int usable = length == 0 && end - at == 3 ? 3 : length;
        if (usable == 0) {
            return false;
        }
        byte[] bytes = Base64.getUrlDecoder().decode(
            text.substring(at, at + usable).replace('+', '-').replace('/', '_'));
        return beginsObject(bytes, end - at == LOOKED_AT);
    }

    private static boolean beginsObject(byte[] bytes, boolean more) {
        int i = bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
        i = blanks(bytes, i);
        if (i >= bytes.length || bytes[i] != '{') {
            return false;
        }
        i = blanks(bytes, i + 1);
        return i >= bytes.length ? more : bytes[i] == '"' || bytes[i] == '}';
    }

    private static int blanks(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    /** The first six bits of an opening brace, of white space, of a byte order mark. */
    private static boolean isLed(char c) {
        return c == 'e' || c == 'I' || c == 'C' || c == 'D' || c == '7';
    }

    private static boolean isBase64(char c) {
        return isBase64Url(c) || c == '+' || c == '/';
    }

    /** True for a character of base64url. */
    static boolean isBase64Url(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
