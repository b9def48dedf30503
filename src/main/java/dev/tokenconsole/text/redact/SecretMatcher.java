package dev.tokenconsole.text.redact;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import dev.tokenconsole.model.secret.FormEncoder;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.secret.Utf8;

/**
 * Finds the client secret, or any eight characters of it in a row, in upper or lower case, also within base64 of any
 * kind and at any place there, such as that of {@code Authorization: Basic}. A shorter secret is found as a whole, in
 * base64 from four bytes on. Takes time in proportion to the text.
 */
final class SecretMatcher implements AutoCloseable {
    private static final int WINDOW = 8;

    /** Fewer characters of Base64 are part of many words. */
    private static final int SHORTEST_ENCODED = 4;

    private final PieceIndex plain;
    private final PieceIndex encoded;

    /** {@code secret} stays the caller's. */
    SecretMatcher(Secret secret) {
        char[] characters = secret.copyChars();
        List<char[]> base64 = new ArrayList<>();
        try {
            plain = new PieceIndex(Math.clamp(characters.length, 1, WINDOW), PieceIndex.Encoding.NONE);
            plain.add(characters);
            addEncoded(characters, base64);
            int shortest = base64.stream().mapToInt(form -> form.length).min().orElse(WINDOW);
            encoded = new PieceIndex(Math.clamp(shortest, SHORTEST_ENCODED, WINDOW), PieceIndex.Encoding.BASE64);
            base64.forEach(encoded::add);
        } finally {
            Arrays.fill(characters, '\0');
            base64.forEach(form -> Arrays.fill(form, '\0'));
        }
    }

    /** Marks in {@code hidden}, which is as long as {@code text}, the characters covered by a piece of the secret. */
    void mark(char[] text, boolean[] hidden) {
        plain.mark(text, hidden);
        encoded.mark(text, hidden);
    }

    /** Base64 of a text has three forms, depending on the bytes before it; the Basic header form-encodes it first. */
    private static void addEncoded(char[] secret, List<char[]> into) {
        try {
            for (byte[] bytes : List.of(Utf8.encode(CharBuffer.wrap(secret)),
                    FormEncoder.encode(CharBuffer.wrap(secret)))) {
                for (int before = 0; before < 3; before++) {
                    into.add(base64(bytes, before));
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
