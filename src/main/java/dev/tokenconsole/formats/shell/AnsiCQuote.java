package dev.tokenconsole.formats.shell;

/** The {@code $'…'} quotes of bash (Bash manual, section 3.1.2.4), which browsers use in "Copy as cURL". */
final class AnsiCQuote {
    private static final String LETTERS = "abeEfnrtv";
    private static final String MEANINGS = "\u0007\b\u001b\u001b\f\n\r\t\u000b";

    private AnsiCQuote() {}

    /**
     * Appends the text after the opening quote to {@code out}.
     *
     * @return the position after the closing quote
     */
    static int read(String text, int start, StringBuilder out) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\'') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                at = escape(text, at, out);
            } else {
                out.append(c);
            }
        }
        return at + 1;
    }

    private static int escape(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        int letter = LETTERS.indexOf(c);
        if (letter >= 0) {
            out.append(MEANINGS.charAt(letter));
            return at + 1;
        }
        return switch (c) {
            case 'u' -> number(text, at + 1, 4, 16, out);
            case 'U' -> number(text, at + 1, 8, 16, out);
            case 'x' -> number(text, at + 1, 2, 16, out);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> number(text, at, 3, 8, out);
            default -> {
                out.append(c);
                yield at + 1;
            }
        };
    }

    /** A code point in at most {@code longest} digits; an invalid one is left out. */
    private static int number(String text, int start, int longest, int radix, StringBuilder out) {
        int end = start;
        int value = 0;
        while (end < text.length() && end - start < longest && Character.digit(text.charAt(end), radix) >= 0) {
            value = value * radix + Character.digit(text.charAt(end), radix);
            end++;
        }
        if (end > start && Character.isValidCodePoint(value)) {
            out.appendCodePoint(value);
        }
        return end;
    }
}
