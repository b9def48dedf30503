package dev.tokenconsole.auth;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;

import dev.tokenconsole.profile.Secret;

/**
 * Finds the client secret, or any eight characters of it in a row, in upper or lower case, also within base64 of any
 * kind and at any place there, such as that of {@code Authorization: Basic}. What is kept of the secret are hashes of
 * its pieces, until {@link #close()}. Takes time in proportion to the text.
 */
final class SecretTraces implements AutoCloseable {
    private static final int WINDOW = 8;

    private final int window;
    private final long[] pieces;
    private final long[] encodedPieces;

    /** {@code secret} stays the caller's. */
    SecretTraces(Secret secret) {
        char[] characters = secret.copyChars();
        try {
            window = Math.min(WINDOW, characters.length);
            pieces = pieces(characters, window);
            encodedPieces = encodedPieces(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Marks in {@code hidden}, which is as long as {@code text}, what is covered by a piece of the secret. */
    void mark(char[] text, boolean[] hidden) {
        mark(text, window, pieces, hidden);
        mark(text, WINDOW, encodedPieces, hidden);
    }

    private static void mark(char[] text, int window, long[] pieces, boolean[] hidden) {
        if (pieces.length == 0) {
            return;
        }
        for (int at = 0; at + window <= text.length; at++) {
            if (Arrays.binarySearch(pieces, hash(text, at, window)) >= 0) {
                Arrays.fill(hidden, at, at + window, true);
            }
        }
    }

    private static long[] pieces(char[] text, int window) {
        int count = window == 0 ? 0 : text.length - window + 1;
        long[] pieces = new long[Math.max(0, count)];
        for (int at = 0; at < pieces.length; at++) {
            pieces[at] = hash(text, at, window);
        }
        Arrays.sort(pieces);
        return pieces;
    }

    /** In base64 a text looks in three ways, by how many bytes stand before it; the Basic header urlencodes it first. */
    private static long[] encodedPieces(char[] secret) {
        try {
            byte[] form = FormText.encode(CharBuffer.wrap(secret));
            byte[] plain = Utf8.encode(CharBuffer.wrap(secret));
            long[] all = {};
            for (int before = 0; before < 3; before++) {
                all = joined(all, base64Pieces(form, before));
                all = joined(all, base64Pieces(plain, before));
            }
            Arrays.fill(form, (byte) 0);
            Arrays.fill(plain, (byte) 0);
            Arrays.sort(all);
            return all;
        } catch (CharacterCodingException _) {
            // Half a character cannot have been sent, and so cannot come back.
            return new long[0];
        }
    }

    private static long[] base64Pieces(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
        // Characters that hold bits of a neighbour are left out.
        int from = (before * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        char[] own = new char[Math.max(0, to - from)];
        for (int i = 0; i < own.length; i++) {
            own[i] = (char) encoded[from + i];
        }
        Arrays.fill(shifted, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        long[] pieces = pieces(own, WINDOW);
        Arrays.fill(own, '\0');
        return pieces;
    }

    private static long[] joined(long[] one, long[] other) {
        long[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static long hash(char[] text, int from, int length) {
        long hash = length;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ folded(text[i])) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Without case; base64's two alphabets and the ways to write a space are one. */
    private static char folded(char c) {
        return switch (c) {
            case '-', ' ' -> '+';
            case '_' -> '/';
            default -> Character.toLowerCase(c);
        };
    }

    /** Forgets the secret. */
    @Override
    public void close() {
        Arrays.fill(pieces, 0);
        Arrays.fill(encodedPieces, 0);
    }
}
