package dev.tokenconsole.text.redact;

import java.util.Arrays;
import java.util.List;

/**
 * An index of all pieces of a certain length of some texts, which finds them in other texts in upper or lower case and
 * in any variant of an encoding. Holds hashes, until {@link #close()}.
 */
final class PieceIndex implements AutoCloseable {
    private static final int FILTER_BITS = 16;

    private final int length;
    private final Encoding encoding;
    private long[] hashes = {};
    /** Quickly rules out nearly every text. */
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

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
        this.encoding = encoding;
    }

    /** Adds the pieces of {@code text}. */
    void add(char[] text) {
        add(List.of(text));
    }

    /** Adds the pieces of each of {@code texts}. */
    void add(List<char[]> texts) {
        int known = hashes.length;
        long[] more = Arrays.copyOf(hashes, known + texts.stream().mapToInt(this::count).sum());
        for (char[] text : texts) {
            for (int at = 0; at < count(text); at++) {
                long hash = hash(text, at, length, encoding);
                more[known++] = hash;
                filter[word(hash)] |= bit(hash);
            }
        }
        Arrays.sort(more);
        hashes = more;
    }

    private int count(char[] text) {
        return Math.max(0, text.length - length + 1);
    }

    /** A range of characters. */
    interface Range {
        /** From the first, to behind the last. */
        void at(int from, int to);
    }

    /** Marks in {@code hidden}, which is as long as {@code text}, the characters that are covered by a piece. */
    void mark(char[] text, boolean[] hidden) {
        find(text, (from, to) -> Arrays.fill(hidden, from, to, true));
    }

    /** Each place of a piece in {@code text}; these can overlap. */
    void find(char[] text, Range found) {
        for (int at = 0; at + length <= text.length; at++) {
            long hash = hash(text, at, length, encoding);
            if ((filter[word(hash)] & bit(hash)) != 0 && Arrays.binarySearch(hashes, hash) >= 0) {
                found.at(at, at + length);
            }
        }
    }

    /** The hash of a piece, the same in upper and lower case and in each variant of {@code encoding}. */
    static long hash(char[] text, int from, int length, Encoding encoding) {
        long hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ folded(text[i], encoding)) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static int word(long hash) {
        return (int) (hash >>> (64 - FILTER_BITS + 6));
    }

    private static long bit(long hash) {
        return 1L << (hash >>> (64 - FILTER_BITS) & 63);
    }

    private static char folded(char c, Encoding encoding) {
        if (c >= 'a' && c <= 'z') {
            return c;
        }
        return switch (encoding) {
            case NONE -> c == ' ' ? '+' : Character.toLowerCase(c);
            case BASE64 -> c == '-' ? '+' : c == '_' ? '/' : Character.toLowerCase(c);
        };
    }

    /** Wipes the hashes. */
    @Override
    public void close() {
        Arrays.fill(hashes, 0);
        Arrays.fill(filter, 0);
    }
}
