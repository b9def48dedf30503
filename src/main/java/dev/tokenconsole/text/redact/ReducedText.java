package dev.tokenconsole.text.redact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The part of a text in which a form of a secret is searched: only its hexadecimal digits, its letters, or the
 * characters whose numbers it lists. It knows the position of each character in the original. Made in one pass.
 */
final class ReducedText {
    private static final int LONGEST_NUMBER = 8;
    private static final int MAX_CHAR = 0xffff;
    private static final char NO_CHARACTER = '\uffff';

    private static final Kept NO_SPACE = new Kept(c -> !isSpace(c));
    private static final Kept LETTERS = new Kept(Character::isLetterOrDigit);
    private static final Kept WORDS = new Kept(c -> Character.isLetterOrDigit(c) || isSpace(c));
    private static final int ASCII = 128;

    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;

    /** The characters that are kept, with those of nearly every text in a table. */
    private static final class Kept {
        private final IntPredicate test;
        private final boolean[] ascii = new boolean[ASCII];

        private Kept(IntPredicate test) {
            this.test = test;
            for (int c = 0; c < ASCII; c++) {
                ascii[c] = test.test(c);
            }
        }
    }

    private ReducedText(int capacity) {
        text = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /** The hexadecimal digits, without the 0 of {@code 0x}. */
    static ReducedText hexDigits(char[] original) {
        ReducedText result = new ReducedText(original.length);
        for (int at = 0; at < original.length; at++) {
            char c = original[at];
            boolean prefix = c == '0' && at + 1 < original.length && (original[at + 1] | 0x20) == 'x';
            if (!prefix && isHexDigit(c)) {
                result.put(c, at, at + 1);
            }
        }
        return result;
    }

    /** All but white space; letters of other widths and styles as the plain ones. */
    static ReducedText withoutSpace(char[] original) {
        return plain(original, NO_SPACE);
    }

    /** Letters and digits, those of other widths and styles as the plain ones. */
    static ReducedText letters(char[] original) {
        return plain(original, LETTERS);
    }

    /** The same with the white space between words. */
    static ReducedText words(char[] original) {
        return plain(original, WORDS);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The characters whose numbers the text lists in {@code radix}, of eight digits at most; zeros are left out. */
    static ReducedText numbers(char[] original, int radix) {
        ReducedText result = new ReducedText(original.length);
        for (int from = 0, to; from < original.length; from = to + 1) {
            int number = 0;
            for (to = from; to < original.length && isDigit(original[to]); to++) {
                int digit = original[to] - '0';
                boolean valid = number >= 0 && digit < radix && to - from < LONGEST_NUMBER;
                number = valid ? number * radix + digit : -1;
            }
            if (to > from && number != 0) {
                result.put(number > 0 && number < MAX_CHAR ? (char) number : NO_CHARACTER, from, to);
            }
        }
        return result;
    }

    /** True if the text may list {@code least} numbers or more. */
    static boolean hasNumbers(char[] original, int least) {
        int runs = 0;
        for (int at = 0; at < original.length && runs < least; at++) {
            runs += isDigit(original[at]) && (at == 0 || !isDigit(original[at - 1])) ? 1 : 0;
        }
        return runs >= least;
    }

    private static ReducedText plain(char[] original, Kept kept) {
        ReducedText result = new ReducedText(original.length);
        for (int at = 0, next; at < original.length; at = next) {
            if (original[at] < ASCII) {
                next = at + 1;
                if (kept.ascii[original[at]]) {
                    result.put(original[at], at, next);
                }
                continue;
            }
            int c = Character.codePointAt(original, at);
            next = at + Character.charCount(c);
            if (isStyled(c)) {
                for (char plain : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).toCharArray()) {
                    result.putIf(kept, plain, at, next);
                }
            } else if (next - at == 1) {
                result.putIf(kept, c, at, next);
            } else if (kept.test.test(c)) {
                result.put(original[at], at, next);
                result.put(original[at + 1], at, next);
            }
        }
        return result;
    }

    /** The ranges of letters in circles, of other widths, and for formulas. */
    private static boolean isStyled(int c) {
        return (c >= 0x2070 && c < 0x2500) || (c >= 0xff00 && c < 0xfff0) || (c >= 0x1d400 && c < 0x1d800)
            || (c >= 0x1f100 && c < 0x1f200);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private void putIf(Kept kept, int c, int from, int to) {
        if (kept.test.test(c)) {
            put((char) c, from, to);
        }
    }

    private void put(char c, int from, int to) {
        if (length == text.length) {
            // One character can stand for several: "㏂", "⑽".
            char[] old = text;
            text = Arrays.copyOf(old, length * 2 + 8);
            Arrays.fill(old, '\0');
            starts = Arrays.copyOf(starts, text.length);
            ends = Arrays.copyOf(ends, text.length);
        }
        text[length] = c;
        starts[length] = from;
        ends[length++] = to;
    }

    /** A copy of the characters, which the caller wipes. */
    char[] copyChars() {
        return Arrays.copyOf(text, length);
    }

    /** Marks in {@code hidden} the pieces of {@code index} with all that is between their characters. */
    void mark(PieceIndex index, boolean[] hidden) {
        index.find(text, length, (from, to) -> Arrays.fill(hidden, starts[from], ends[to - 1], true));
    }

    /** The same, and wipes this. */
    void markAndWipe(PieceIndex index, boolean[] hidden) {
        mark(index, hidden);
        wipe();
    }

    /** Wipes the characters. */
    void wipe() {
        Arrays.fill(text, '\0');
    }
}
