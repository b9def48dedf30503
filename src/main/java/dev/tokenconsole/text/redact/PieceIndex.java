package dev.tokenconsole.text.redact;

import java.util.Arrays;
import java.util.List;

/**
 * An index of all pieces of a certain length of some texts, which finds them in other texts in upper or lower case and
 * in any variant of an encoding. Holds hashes, until {@link #close()}.
 *
 * <p>The hash of a piece is a polynomial, so that the next one in a text follows from the last without reading all of
 * the piece again: every character of a response is at the end of some twenty pieces.
 */
final class PieceIndex implements AutoCloseable {
    /** Odd, so that no power of it is 0. */
    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;
    /** Brings the differences of two hashes into the upper bits, which choose their place. */
    private static final long SPREAD = 0xD6E8_FEB8_6659_FD93L;
    /** Stands for the hash 0, which marks a free place. */
    private static final long ZERO = 1;
    private static final int LEAST_BITS = 4;
    private static final int ASCII = 128;
    private static final char[] FOLDED = folded(" +");
    private static final char[] FOLDED_BASE64 = folded("-+_/");

    private final int length;
    private final char[] folded;
    /** The factor of the first character of a piece. */
    private final long first;
    /** Half of the places are free at least. */
    private long[] places = new long[1 << LEAST_BITS];
    private int taken;

    /** The encoding of the texts. */
    enum Encoding {
        /** None, but for the plus sign that a form writes for a space. */
        NONE,
        /** Base64 in the standard or the URL alphabet. */
        BASE64
    }

    /** Pieces of {@code length} characters; at least one. */
    PieceIndex(int length, Encoding encoding) {
        this.length = length;
        folded = folded(encoding);
        long power = 1;
        for (int i = 1; i < length; i++) {
            power *= BASE;
        }
        first = power;
    }

    /** True if no text was long enough for a piece. */
    boolean isEmpty() {
        return taken == 0;
    }

    /** The length of a piece. */
    int length() {
        return length;
    }

    /** Adds the pieces of {@code text}. */
    void add(char[] text) {
        add(List.of(text));
    }

    /** Adds the pieces of each of {@code texts}. */
    void add(List<char[]> texts) {
        makeRoom(texts.stream().mapToInt(text -> Math.max(0, text.length - length + 1)).sum());
        for (char[] text : texts) {
            long hash = 0;
            for (int at = 0; at + length <= text.length; at++) {
                hash = at == 0 ? polynomial(text, 0, length, folded) : next(hash, text, at);
                put(hash == 0 ? ZERO : hash);
            }
        }
    }

    private void makeRoom(int more) {
        int needed = (taken + more) * 2;
        if (needed > places.length) {
            long[] before = places;
            places = new long[Integer.highestOneBit(needed - 1) << 1];
            taken = 0;
            for (long hash : before) {
                if (hash != 0) {
                    put(hash);
                }
            }
            Arrays.fill(before, 0);
        }
    }

    private void put(long hash) {
        int at = place(hash);
        while (places[at] != 0 && places[at] != hash) {
            at = (at + 1) & (places.length - 1);
        }
        taken += places[at] == 0 ? 1 : 0;
        places[at] = hash;
    }

    private boolean contains(long hash) {
        int at = place(hash);
        while (places[at] != 0 && places[at] != hash) {
            at = (at + 1) & (places.length - 1);
        }
        return places[at] != 0;
    }

    private int place(long hash) {
        return (int) ((hash * SPREAD) >>> (Long.numberOfLeadingZeros(places.length) + 1));
    }

    /** A range of characters. */
    interface Range {
        /** From the first, to behind the last. */
        void at(int from, int to);
    }

    /** Marks in {@code hidden}, which is as long as {@code text}, the characters that are covered by a piece. */
    void mark(char[] text, boolean[] hidden) {
        find(text, text.length, (from, to) -> Arrays.fill(hidden, from, to, true));
    }

    /** Each place of a piece in the first {@code count} characters of {@code text}; these can overlap. */
    void find(char[] text, int count, Range found) {
        long hash = 0;
        for (int at = 0; taken > 0 && at + length <= count; at++) {
            hash = at == 0 ? polynomial(text, 0, length, folded) : next(hash, text, at);
            if (contains(hash == 0 ? ZERO : hash)) {
                found.at(at, at + length);
            }
        }
    }

    /** The hash of the piece at {@code at}; {@code hash} is that of the piece before it. */
    private long next(long hash, char[] text, int at) {
        return (hash - fold(text[at - 1], folded) * first) * BASE + fold(text[at + length - 1], folded);
    }

    /** The hash of a piece, the same in upper and lower case and in each variant of {@code encoding}; never 0. */
    static long hash(char[] text, int from, int length, Encoding encoding) {
        long hash = polynomial(text, from, length, folded(encoding));
        return hash == 0 ? ZERO : hash;
    }

    private static long polynomial(char[] text, int from, int length, char[] folded) {
        long hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = hash * BASE + fold(text[i], folded);
        }
        return hash;
    }

    private static char fold(char c, char[] folded) {
        return c < ASCII ? folded[c] : Character.toLowerCase(c);
    }

    private static char[] folded(Encoding encoding) {
        return switch (encoding) {
            case NONE -> FOLDED;
            case BASE64 -> FOLDED_BASE64;
        };
    }

    /** The ASCII characters in lower case; {@code pairs} are others, each with the one that it counts as. */
    private static char[] folded(String pairs) {
        char[] folded = new char[ASCII];
        for (char c = 0; c < ASCII; c++) {
            folded[c] = Character.toLowerCase(c);
        }
        for (int i = 0; i < pairs.length(); i += 2) {
            folded[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
        return folded;
    }

    /** Wipes the hashes. */
    @Override
    public void close() {
        Arrays.fill(places, 0);
        taken = 0;
    }
}
