package dev.tokenconsole.text.redact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A text with the escapes of URLs, JSON and HTML resolved and invisible characters left out. It knows the position of
 * each character in the original, so that a match here can be masked there.
 */
final class UnescapedText {
    /** The names of ASCII characters in HTML. */
    private static final Map<String, Character> ENTITIES = Map.ofEntries(
        Map.entry("amp", '&'), Map.entry("AMP", '&'), Map.entry("lt", '<'), Map.entry("LT", '<'),
        Map.entry("gt", '>'), Map.entry("GT", '>'), Map.entry("quot", '"'), Map.entry("QUOT", '"'),
        Map.entry("apos", '\''), Map.entry("excl", '!'), Map.entry("num", '#'), Map.entry("dollar", '$'),
        Map.entry("percnt", '%'), Map.entry("lpar", '('), Map.entry("rpar", ')'), Map.entry("ast", '*'),
        Map.entry("midast", '*'), Map.entry("plus", '+'), Map.entry("comma", ','), Map.entry("period", '.'),
        Map.entry("sol", '/'), Map.entry("colon", ':'), Map.entry("semi", ';'), Map.entry("equals", '='),
        Map.entry("quest", '?'), Map.entry("commat", '@'), Map.entry("lsqb", '['), Map.entry("lbrack", '['),
        Map.entry("bsol", '\\'), Map.entry("rsqb", ']'), Map.entry("rbrack", ']'), Map.entry("Hat", '^'),
        Map.entry("lowbar", '_'), Map.entry("grave", '`'), Map.entry("lcub", '{'), Map.entry("lbrace", '{'),
        Map.entry("verbar", '|'), Map.entry("vert", '|'), Map.entry("rcub", '}'), Map.entry("rbrace", '}'),
        Map.entry("nbsp", ' '));
    private static final int LONGEST_ENTITY = 8;
    private static final int MOST_DIGITS = 10;

    private final char[] text;
    private final int[] starts;
    private final int[] ends;

    private UnescapedText(char[] text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** {@code original} with nothing resolved yet. */
    static UnescapedText of(char[] original) {
        int[] starts = new int[original.length];
        int[] ends = new int[original.length];
        for (int i = 0; i < original.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new UnescapedText(original, starts, ends);
    }

    /** The characters, which the caller must not change. */
    char[] text() {
        return text;
    }

    /** Marks the characters {@code from}…{@code to} of this text in {@code original}. */
    void mark(int from, int to, boolean[] original) {
        if (from < to) {
            Arrays.fill(original, starts[from], ends[to - 1], true);
        }
    }

    /** The same with one layer of escapes resolved; absent if there is none. */
    @Nullable UnescapedText resolved() {
        if (isPlain()) {
            return null;
        }
        Resolving resolving = new Resolving();
        int at = 0;
        while (at < text.length) {
            at = resolving.next(at);
        }
        return resolving.result();
    }

    /** True if there is nothing but printable ASCII without escapes, as in nearly every response. */
    private boolean isPlain() {
        for (char c : text) {
            if ((c < ' ' && (c < '\t' || c > '\r')) || c > '~' || c == '%' || c == '\\' || c == '&') {
                return false;
            }
        }
        return true;
    }

    /** Wipes the characters. */
    void wipe() {
        Arrays.fill(text, '\0');
    }

    private final class Resolving {
        private final char[] out = new char[text.length];
        private final int[] outStarts = new int[text.length];
        private final int[] outEnds = new int[text.length];
        private int length;

        /** Takes the character or escape at {@code at}; returns the position behind it. */
        int next(int at) {
            char c = text[at];
            int end = switch (c) {
                case '%' -> percent(at);
                case '\\' -> backslash(at);
                case '&' -> entity(at);
                default -> at;
            };
            if (end > at) {
                return end;
            }
            boolean space = c == ' ' || (c >= '\t' && c <= '\r');
            if (space || (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)) {
                put(c, at, at + 1);
            }
            return at + 1;
        }

        private int percent(int at) {
            int first = hex(at + 1, 2);
            if (first < 0) {
                return at;
            }
            int count = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++) {
                int place = at + 3 * i;
                int value = place < text.length && text[place] == '%' ? hex(place + 1, 2) : -1;
                if (value < 0) {
                    put((char) first, at, at + 3);
                    return at + 3;
                }
                bytes[i] = (byte) value;
            }
            int end = at + 3 * count;
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            decoded.chars().limit(count).forEach(c -> put((char) c, at, end));
            return end;
        }

        private int backslash(int at) {
            if (at + 1 >= text.length) {
                return at;
            }
            switch (text[at + 1]) {
                case 'u', 'U' -> {
                    return unicode(at);
                }
                case 'x' -> {
                    int value = hex(at + 2, 2);
                    return value < 0 ? at : put((char) value, at, at + 4);
                }
                default -> { }
            }
            return switch (text[at + 1]) {
                case '"', '\\', '/', '\'' -> put(text[at + 1], at, at + 2);
                case 'n', 'r', 't', 'b', 'f' -> put(' ', at, at + 2);
                default -> at;
            };
        }

        /** As JSON writes it, or with braces or eight digits as programming languages do. */
        private int unicode(int at) {
            if (at + 2 < text.length && text[at + 2] == '{') {
                int end = digits(at + 3, 16);
                return end < text.length && text[end] == '}' ? put(number(at + 3, end, 16), at, end + 1) : at;
            }
            int digits = text[at + 1] == 'U' ? 8 : 4;
            return hex(at + 2, digits) < 0 ? at : put(number(at + 2, at + 2 + digits, 16), at, at + 2 + digits);
        }

        private int entity(int at) {
            if (at + 1 < text.length && text[at + 1] == '#') {
                boolean hex = at + 2 < text.length && (text[at + 2] == 'x' || text[at + 2] == 'X');
                int from = at + (hex ? 3 : 2);
                int radix = hex ? 16 : 10;
                int end = digits(from, radix);
                // Browsers take a number without its semicolon as well.
                return put(number(from, end, radix), at, end < text.length && text[end] == ';' ? end + 1 : end);
            }
            int end = at + 1;
            while (end < text.length && end - at <= LONGEST_ENTITY && text[end] != ';') {
                end++;
            }
            Character named = end < text.length && text[end] == ';'
                ? ENTITIES.get(new String(text, at + 1, end - at - 1)) : null;
            return named == null ? at : put(named, at, end + 1);
        }

        /** The end of the digits at {@code from}, {@value #MOST_DIGITS} at most. */
        private int digits(int from, int radix) {
            int end = from;
            while (end < text.length && end - from < MOST_DIGITS && text[end] < 128
                && Character.digit(text[end], radix) >= 0) {
                end++;
            }
            return end;
        }

        /** The value of the digits, beyond Unicode if there are none. */
        private long number(int from, int end, int radix) {
            return from == end ? Long.MAX_VALUE : Long.parseLong(new String(text, from, end - from), radix);
        }

        private int hex(int from, int digits) {
            int value = 0;
            for (int i = from; i < from + digits; i++) {
                if (i >= text.length || !HexFormat.isHexDigit(text[i])) {
                    return -1;
                }
                value = value * 16 + HexFormat.fromHexDigit(text[i]);
            }
            return value;
        }

        private int put(char c, int from, int to) {
            out[length] = c;
            outStarts[length] = starts[from];
            outEnds[length] = ends[to - 1];
            length++;
            return to;
        }

        /** Puts one code point; returns {@code from} if there is none of this value. */
        private int put(long codePoint, int from, int to) {
            if (codePoint > Character.MAX_CODE_POINT) {
                return from;
            }
            for (char c : Character.toChars((int) codePoint)) {
                put(c, from, to);
            }
            return to;
        }

        /** Absent if nothing was resolved. */
        @Nullable UnescapedText result() {
            if (length == text.length) {
                Arrays.fill(out, '\0');
                return null;
            }
            UnescapedText result = new UnescapedText(Arrays.copyOf(out, length), Arrays.copyOf(outStarts, length),
                Arrays.copyOf(outEnds, length));
            Arrays.fill(out, '\0');
            return result;
        }
    }
}
