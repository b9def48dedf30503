package dev.tokenconsole.auth.request;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import dev.tokenconsole.model.secret.FormEncoder;

/** Credentials as {@code Authorization: Basic} holds them, each form-urlencoded first (RFC 6749 section 2.3.1). */
final class BasicCredentials {
    private static final byte[] SCHEME = "Basic ".getBytes(StandardCharsets.US_ASCII);

    private BasicCredentials() {}

    /**
     * The value of the header. The JDK accepts only a string, which cannot be wiped; all intermediate arrays are.
     *
     * @throws CharacterCodingException if one of the two holds half a surrogate pair, which has no UTF-8
     */
    static String header(String clientId, CharSequence secret) throws CharacterCodingException {
        byte[] id = FormEncoder.encode(clientId);
        byte[] encodedSecret = FormEncoder.encode(secret);
        byte[] pair = new byte[id.length + 1 + encodedSecret.length];
        System.arraycopy(id, 0, pair, 0, id.length);
        pair[id.length] = ':';
        System.arraycopy(encodedSecret, 0, pair, id.length + 1, encodedSecret.length);
        byte[] base64 = Base64.getEncoder().encode(pair);
        byte[] value = Arrays.copyOf(SCHEME, SCHEME.length + base64.length);
        System.arraycopy(base64, 0, value, SCHEME.length, base64.length);
        try {
            return new String(value, StandardCharsets.US_ASCII);
        } finally {
            for (byte[] copy : new byte[][] {encodedSecret, pair, base64, value}) {
                Arrays.fill(copy, (byte) 0);
            }
        }
    }
}
