package dev.tokenconsole.text.redact;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import dev.tokenconsole.model.secret.FormEncoder;
import dev.tokenconsole.model.secret.Utf8;

/**
 * The forms of a secret in base64 and in hexadecimal digits, as UTF-8, form-encoded and as UTF-16, once, and one on top
 * of the other, until {@link #close()}.
 */
final class EncodedForms implements AutoCloseable {
    private static final char[] LOWER = "0123456789abcdef".toCharArray();
    private static final char[] UPPER = "0123456789ABCDEF".toCharArray();

    private final List<char[]> base64 = new ArrayList<>();
    private final List<char[]> hex = new ArrayList<>();
    private final List<byte[]> intermediate = new ArrayList<>();

    /** {@code secret} stays the caller's. */
    EncodedForms(char[] secret) {
        try {
            byte[] plain = kept(Utf8.encode(CharBuffer.wrap(secret)));
            addTwice(plain);
            byte[] form = kept(FormEncoder.encode(CharBuffer.wrap(secret)));
            if (!Arrays.equals(plain, form)) {
                addTwice(form);
            }
            for (int low = 0; low < 2; low++) {
                addOnce(utf16(secret, low));
            }
        } catch (CharacterCodingException _) {
            // Half a character cannot have been sent, and so cannot come back.
        }
        intermediate.forEach(bytes -> Arrays.fill(bytes, (byte) 0));
    }

    /** Those in base64, of the standard alphabet. */
    List<char[]> base64() {
        return base64;
    }

    /** Those in digits, without separators; their case does not matter. */
    List<char[]> hex() {
        return hex;
    }

    private byte[] utf16(char[] secret, int low) {
        byte[] bytes = kept(new byte[secret.length * 2]);
        for (int i = 0; i < secret.length; i++) {
            bytes[i * 2 + 1 - low] = (byte) secret[i];
            bytes[i * 2 + low] = (byte) (secret[i] >> 8);
        }
        return bytes;
    }

    private void addOnce(byte[] bytes) {
        hex.add(hex(bytes, LOWER));
        for (int before = 0; before < 3; before++) {
            base64.add(base64(bytes, before));
        }
    }

    private void addTwice(byte[] bytes) {
        addOnce(bytes);
        for (char[] digits : List.of(LOWER, UPPER)) {
            char[] once = hex(bytes, digits);
            byte[] ascii = kept(new byte[once.length]);
            for (int i = 0; i < once.length; i++) {
                ascii[i] = (byte) once[i];
            }
            Arrays.fill(once, '\0');
            for (int before = 0; before < 3; before++) {
                base64.add(base64(ascii, before));
            }
        }
        for (int before = 0; before < 3; before++) {
            addOnTopOfBase64(bytes, before);
        }
    }

    /** The alphabet of the inner base64 shows in the outer form, unlike that of the outer. */
    private void addOnTopOfBase64(byte[] bytes, int before) {
        char[] once = base64(bytes, before);
        byte[] standard = kept(new byte[once.length]);
        byte[] url = kept(new byte[once.length]);
        for (int i = 0; i < once.length; i++) {
            standard[i] = (byte) once[i];
            url[i] = (byte) (once[i] == '+' ? '-' : once[i] == '/' ? '_' : once[i]);
        }
        Arrays.fill(once, '\0');
        addOnce(standard);
        if (!Arrays.equals(standard, url)) {
            addOnce(url);
        }
    }

    private byte[] kept(byte[] bytes) {
        intermediate.add(bytes);
        return bytes;
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

    private static char[] hex(byte[] bytes, char[] digits) {
        char[] result = new char[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            result[i * 2] = digits[bytes[i] >> 4 & 0xf];
            result[i * 2 + 1] = digits[bytes[i] & 0xf];
        }
        return result;
    }

    /** Wipes the forms. */
    @Override
    public void close() {
        base64.forEach(form -> Arrays.fill(form, '\0'));
        hex.forEach(form -> Arrays.fill(form, '\0'));
    }
}
