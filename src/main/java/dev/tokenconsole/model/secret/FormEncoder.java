package dev.tokenconsole.model.secret;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes text as {@code application/x-www-form-urlencoded} in UTF-8 (RFC 6749 appendix B), into an array that the
 * caller can wipe. {@code URLEncoder} works on strings, which cannot be wiped, and writes a question mark for half a
 * character.
 */
public final class FormEncoder {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private FormEncoder() {}

    /**
     * {@code text} in its encoded form.
     *
     * @throws CharacterCodingException if it holds half a surrogate pair, which has no UTF-8
     */
    public static byte[] encode(CharSequence text) throws CharacterCodingException {
        byte[] utf8 = Utf8.encode(text);
        byte[] encoded = new byte[Math.multiplyExact(utf8.length, 3)];
        int end = 0;
        for (byte next : utf8) {
            if (isPlain(next)) {
                encoded[end++] = next == ' ' ? (byte) '+' : next;
            } else {
                encoded[end++] = '%';
                encoded[end++] = HEX[(next & 0xff) >> 4];
                encoded[end++] = HEX[next & 0xf];
            }
        }
        byte[] exact = Arrays.copyOf(encoded, end);
        Arrays.fill(utf8, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        return exact;
    }

    private static boolean isPlain(byte next) {
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9')
            || next == ' ' || next == '-' || next == '.' || next == '_' || next == '*';
    }
}
