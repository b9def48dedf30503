package dev.tokenconsole.verify.key;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * The base64url of RFC 7515 section 2 and nothing beside: no padding, no white space, no other alphabet, and no bit
 * behind the last byte (RFC 4648 section 3.5), so that one value has one text.
 */
public final class StrictBase64Url {
    private StrictBase64Url() {}

    /** The bytes; absent if {@code text} breaks a rule. */
    public static byte @Nullable [] decode(String text) {
        int length = text.length();
        if (length == 0) {
            return new byte[0];
        }
        int rest = length % 4;
        if (rest == 1 || text.charAt(length - 1) == '=') {
            return null;
        }
        int unused = rest == 2 ? 0x0f : rest == 3 ? 0x03 : 0;
        if ((value(text.charAt(length - 1)) & unused) != 0) {
            return null;
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static int value(char c) {
        return c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' + 26
            : c >= '0' && c <= '9' ? c - '0' + 52 : c == '-' ? 62 : 63;
    }
}
