package dev.tokenconsole.jwt.paste;

/** The escapes of strings in JSON and in most programming languages (RFC 8259 section 7). */
final class JsonEscapes {
    private static final int UNICODE = 6;
    private static final String NAMES = "\"\\/'bfnrt";
    private static final String MEANINGS = "\"\\/'\b\f\n\r\t";

    private JsonEscapes() {}

    /** Each escape resolved once, wherever it stands; a backslash that begins none is left. */
    static String resolve(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
            int unit = next == 'u' ? unit(text, i) : -1;
            if (unit >= 0) {
                out.append((char) unit);
                i += UNICODE;
            } else if (next != 0 && NAMES.indexOf(next) >= 0) {
                out.append(MEANINGS.charAt(NAMES.indexOf(next)));
                i += 2;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static int unit(String text, int at) {
        if (at + UNICODE > text.length()) {
            return -1;
        }
        int unit = 0;
        for (int k = at + 2; k < at + UNICODE; k++) {
            int digit = Character.digit(text.charAt(k), 16);
            if (digit < 0 || text.charAt(k) >= 0x80) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
