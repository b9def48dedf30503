package dev.tokenconsole.formats.shell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The {@code $'…'} quotes of bash (Bash manual, section 3.1.2.4), which browsers use in "Copy as cURL". */
final class AnsiCQuote {
    private static final String LETTERS = "abeEfnrtv";
    private static final String MEANINGS = "\u0007\b\u001b\u001b\f\n\r\t\u000b";
    /** Bytes that are not UTF-8 are no certain characters. */
    private static final String NO_TEXT = ShellCommand.expansion("");

    private final String text;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder value = new StringBuilder();
    private int at;
    private boolean ended;

    private AnsiCQuote(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /**
     * Reads what stands after the opening quote into {@code out}.
     *
     * @return the place after the closing quote
     */
    static int read(String text, int start, StringBuilder out) {
        AnsiCQuote quote = new AnsiCQuote(text, start);
        quote.read();
        out.append(quote.value);
        return quote.at;
    }

    private void read() {
        while (at < text.length() && text.charAt(at) != '\'') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                escape();
            } else {
                put(c);
            }
        }
        at = Math.min(at + 1, text.length());
        flush();
    }

    private void escape() {
        char c = text.charAt(at);
        int letter = LETTERS.indexOf(c);
        if (letter >= 0) {
            at++;
            put(MEANINGS.charAt(letter));
            return;
        }
        switch (c) {
            case 'u' -> character(4);
            case 'U' -> character(8);
            case 'x' -> octet(1, 2, 16);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octet(0, 3, 8);
            case 'c' -> control();
            case '\\', '\'', '"', '?' -> {
                at++;
                put(c);
            }
            default -> put('\\');
        }
    }

    private void character(int longest) {
        int code = number(at + 1, longest, 16);
        if (code == NONE) {
            put('\\');
        } else if (code == 0) {
            ended = true;
        } else if (!Character.isValidCodePoint(code) || Character.getType(code) == Character.SURROGATE) {
            put(NO_TEXT);
        } else {
            put(Character.toString(code));
        }
    }

    /** Bytes that follow each other are read together, as UTF-8. */
    private void octet(int skipped, int longest, int radix) {
        int octet = number(at + skipped, longest, radix);
        if (octet == NONE) {
            put('\\');
        } else if ((octet & 0xff) == 0) {
            ended = true;
        } else if (!ended) {
            bytes.write(octet);
        }
    }

    private void control() {
        if (at + 1 >= text.length()) {
            put('\\');
            return;
        }
        char c = text.charAt(at + 1);
        at += 2;
        put(c < 0x80 ? Character.toString(Character.toUpperCase(c) & 0x1f) : NO_TEXT);
    }

    private static final int NONE = -1;

    /** The number in at most {@code longest} digits there, behind which {@code at} then is; or {@link #NONE}. */
    private int number(int start, int longest, int radix) {
        int end = start;
        long number = 0;
        while (end < text.length() && end - start < longest && text.charAt(end) < 0x80
                && Character.digit(text.charAt(end), radix) >= 0) {
            number = number * radix + Character.digit(text.charAt(end), radix);
            end++;
        }
        if (end == start) {
            return NONE;
        }
        at = end;
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    private void put(char c) {
        put(String.valueOf(c));
    }

    /** Behind a NUL, which ends an argument, nothing counts. */
    private void put(String more) {
        flush();
        if (!ended) {
            value.append(more);
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            String decoded = bytes.toString(StandardCharsets.UTF_8);
            value.append(decoded.indexOf('\ufffd') < 0 ? decoded : NO_TEXT);
            bytes.reset();
        }
    }
}
