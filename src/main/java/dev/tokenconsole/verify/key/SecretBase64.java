package dev.tokenconsole.verify.key;

import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * Base64 of a secret, in either alphabet (RFC 4648 sections 4 and 5), with or without padding, and wrapped in lines as
 * programs print it. Nothing beside: a character that does not belong there is a sign that the secret is another one.
 */
public final class SecretBase64 {
    private SecretBase64() {}

    /**
     * The bytes. The caller wipes them, and {@code characters}.
     *
     * @throws IllegalArgumentException if it is no base64, mixes the alphabets, or has a bit behind the last byte
     */
    public static byte[] decode(char[] characters) {
        byte[] bytes = new byte[characters.length];
        byte @Nullable [] bare = null;
        byte @Nullable [] again = null;
        try {
            bare = Arrays.copyOf(bytes, unwrapped(characters, bytes));
            byte[] decoded = Base64.getUrlDecoder().decode(bare);
            again = Base64.getUrlEncoder().withoutPadding().encode(decoded);
            int other = Arrays.mismatch(bare, again);
            if (other >= 0 && other < again.length) {
                Arrays.fill(decoded, (byte) 0);
                throw new IllegalArgumentException();
            }
            return decoded;
        } finally {
            wipe(bytes);
            wipe(bare);
            wipe(again);
        }
    }

    /** Writes {@code characters} to {@code bytes} without white space and in one alphabet, and returns their number. */
    private static int unwrapped(char[] characters, byte[] bytes) {
        int count = 0;
        boolean plain = false;
        boolean url = false;
        for (char c : characters) {
            if (c == '\r' || c == '\n' || c == '\t' || c == ' ') {
                continue;
            }
            plain |= c == '+' || c == '/';
            url |= c == '-' || c == '_';
            bytes[count++] = c > '~' ? (byte) '?' : (byte) (c == '+' ? '-' : c == '/' ? '_' : c);
        }
        if (plain && url) {
            throw new IllegalArgumentException();
        }
        return count;
    }

    private static void wipe(byte @Nullable [] bytes) {
        if (bytes != null) {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
