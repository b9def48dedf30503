package dev.tokenconsole.text.redact;

import java.util.Arrays;

/**
 * The first and the last characters of a secret beside a mask that a server put in the middle: {@code Zq9-****7xk}.
 * Holds hashes, until {@link #close()}.
 */
final class SecretEdges implements AutoCloseable {
    /** Two letters before dots are the end of many a word. */
    private static final int LEAST = 3;
    private static final int MOST = 7;

    private final long[] starts = new long[MOST + 1];
    private final long[] ends = new long[MOST + 1];

    /** {@code secret} stays the caller's; one that is hardly longer than its edges has none. */
    SecretEdges(char[] secret) {
        for (int length = LEAST; length <= MOST && length * 2 <= secret.length; length++) {
            starts[length] = PieceIndex.hash(secret, 0, length, PieceIndex.Encoding.NONE);
            ends[length] = PieceIndex.hash(secret, secret.length - length, length, PieceIndex.Encoding.NONE);
        }
    }

    /** Marks in {@code hidden} the edges of the secret in {@code text} before and after each mask. */
    void mark(char[] text, boolean[] hidden) {
        for (int from = 0, to; from < text.length; from = to + 1) {
            to = from;
            while (to < text.length && isMask(text[to])) {
                to++;
            }
            if (to - from > 1 || (to > from && text[from] == '…')) {
                markBeside(text, from, to, hidden);
            }
        }
    }

    private void markBeside(char[] text, int from, int to, boolean[] hidden) {
        for (int length = LEAST; length <= MOST; length++) {
            if (from >= length && same(starts[length], text, from - length, length)) {
                Arrays.fill(hidden, from - length, from, true);
            }
            if (to + length <= text.length && same(ends[length], text, to, length)) {
                Arrays.fill(hidden, to, to + length, true);
            }
        }
    }

    private static boolean same(long hash, char[] text, int from, int length) {
        return hash != 0 && hash == PieceIndex.hash(text, from, length, PieceIndex.Encoding.NONE);
    }

    private static boolean isMask(char c) {
        return c == '*' || c == '•' || c == '●' || c == '…' || c == '.' || c == '#';
    }

    /** Wipes the hashes. */
    @Override
    public void close() {
        Arrays.fill(starts, 0);
        Arrays.fill(ends, 0);
    }
}
