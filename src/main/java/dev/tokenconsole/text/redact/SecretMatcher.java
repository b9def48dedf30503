package dev.tokenconsole.text.redact;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import dev.tokenconsole.model.secret.FormEncoder;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.secret.Utf8;

/**
 * Finds the client secret, or any eight characters of it in a row, in upper or lower case, also within base64 of any
 * kind and at any place there, such as that of {@code Authorization: Basic}. A shorter secret is found as a whole.
 * Takes time in proportion to the text.
 */
final class SecretMatcher implements AutoCloseable {
    private static final int WINDOW = 8;

    private final PieceIndex plain;
    private final PieceIndex encoded = new PieceIndex(WINDOW, PieceIndex.Encoding.BASE64);

    /** {@code secret} stays the caller's. */
    SecretMatcher(Secret secret) {
        char[] characters = secret.copyChars();
        try {
            int length = Math.clamp(characters.length, 1, WINDOW);
            plain = new PieceIndex(length, PieceIndex.Encoding.NONE);
            plain.add(characters);
            addEncoded(characters, encoded);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Marks in {@code hidden}, which is as long as {@code text}, the characters covered by a piece of the secret. */
    void mark(char[] text, boolean[] hidden) {
        plain.mark(text, hidden);
        encoded.mark(text, hidden);
    }

    /** Base64 of a text has three forms, depending on the bytes before it; the Basic header form-encodes it first. */
    private static void addEncoded(char[] secret, PieceIndex into) {
        try {
            for (byte[] bytes : List.of(Utf8.encode(CharBuffer.wrap(secret)),
                    FormEncoder.encode(CharBuffer.wrap(secret)))) {
                for (int before = 0; before < 3; before++) {
                    char[] base64 = base64(bytes, before);
                    into.add(base64);
                    Arrays.fill(base64, '\0');
                }
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (CharacterCodingException _) {
            // Half a character cannot have been sent, and so cannot come back.
        }
    }

    /** The base64 of {@code bytes} behind {@code before} others, without the characters that also hold a neighbour. */
    private static char[] base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
        int from = (before * 8 + 5) / 6;
        char[] own = new char[Math.max(0, shifted.length * 8 / 6 - from)];
        for (int i = 0; i < own.length; i++) {
            own[i] = (char) encoded[from + i];
        }
        Arrays.fill(shifted, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        return own;
    }

    /** Wipes the hashes of the secret. */
    @Override
    public void close() {
        plain.close();
        encoded.close();
    }
}
