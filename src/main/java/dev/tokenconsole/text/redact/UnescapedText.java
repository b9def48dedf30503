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
    private static final Map<String, Character> ENTITIES =
        Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');
    private static final int LONGEST_ENTITY = 9;

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
        Arrays.setAll(starts, i -> i);
        int[] ends = new int[original.length];
        Arrays.setAll(ends, i -> i + 1);
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
        Resolving resolving = new Resolving();
        int at = 0;
        while (at < text.length) {
            at = resolving.next(at);
        }
        return resolving.length == text.length ? null : resolving.result();
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
            if (c != '\0' && Character.getType(c) != Character.FORMAT) {
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
            if (text[at + 1] == 'u') {
                int value = hex(at + 2, 4);
                return value < 0 ? at : put((char) value, at, at + 6);
            }
            return switch (text[at + 1]) {
                case '"', '\\', '/', '\'' -> put(text[at + 1], at, at + 2);
                case 'n', 'r', 't', 'b', 'f' -> put(' ', at, at + 2);
                default -> at;
            };
        }

        private int entity(int at) {
            int end = at + 1;
            while (end < text.length && end - at <= LONGEST_ENTITY && text[end] != ';') {
                end++;
            }
            if (end >= text.length || text[end] != ';') {
                return at;
            }
            String name = new String(text, at + 1, end - at - 1);
            Character named = ENTITIES.get(name);
            if (named != null) {
                return put(named, at, end + 1);
            }
            if (name.matches("#[0-9]{1,5}")) {
                return put((char) Integer.parseInt(name.substring(1)), at, end + 1);
            }
            return name.matches("#[xX][0-9A-Fa-f]{1,4}")
                ? put((char) HexFormat.fromHexDigits(name, 2, name.length()), at, end + 1) : at;
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

        UnescapedText result() {
            UnescapedText result = new UnescapedText(Arrays.copyOf(out, length), Arrays.copyOf(outStarts, length),
                Arrays.copyOf(outEnds, length));
            Arrays.fill(out, '\0');
            return result;
        }
    }
}
