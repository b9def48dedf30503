package dev.tokenconsole.text.redact;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import dev.tokenconsole.model.secret.FormEncoder;
import dev.tokenconsole.model.secret.Utf8;

/** The forms of a secret in base64 and in hexadecimal digits, as UTF-8 and form-encoded, until {@link #close()}. */
final class EncodedForms implements AutoCloseable {
    private static final List<String> SEPARATORS = List.of("", ":", " ", "-");
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private final List<char[]> base64 = new ArrayList<>();
    private final List<char[]> hex = new ArrayList<>();

    /** {@code secret} stays the caller's. */
    EncodedForms(char[] secret) {
        try {
            for (byte[] bytes : List.of(Utf8.encode(CharBuffer.wrap(secret)),
                    FormEncoder.encode(CharBuffer.wrap(secret)))) {
                add(bytes);
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (CharacterCodingException _) {
            // Half a character cannot have been sent, and so cannot come back.
        }
    }

    /** Those in base64, of the standard alphabet, once and twice. */
    List<char[]> base64() {
        return base64;
    }

    /** Those in lower-case digits. */
    List<char[]> hex() {
        return hex;
    }

    private void add(byte[] bytes) {
        SEPARATORS.forEach(separator -> hex.add(hex(bytes, separator)));
        for (int before = 0; before < 3; before++) {
            char[] once = base64(bytes, before);
            base64.add(once);
            addTwice(once);
        }
    }

    /** The alphabet of the inner base64 shows in the outer one, unlike that of the outer. */
    private void addTwice(char[] once) {
        byte[] standard = new byte[once.length];
        byte[] url = new byte[once.length];
        for (int i = 0; i < once.length; i++) {
            standard[i] = (byte) once[i];
            url[i] = (byte) (once[i] == '+' ? '-' : once[i] == '/' ? '_' : once[i]);
        }
        for (int before = 0; before < 3; before++) {
            base64.add(base64(standard, before));
            if (!Arrays.equals(standard, url)) {
                base64.add(base64(url, before));
            }
        }
        Arrays.fill(standard, (byte) 0);
        Arrays.fill(url, (byte) 0);
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

    private static char[] hex(byte[] bytes, String separator) {
        int step = 2 + separator.length();
        char[] digits = new char[Math.max(0, bytes.length * step - separator.length())];
        for (int i = 0; i < bytes.length; i++) {
            digits[i * step] = DIGITS[bytes[i] >> 4 & 0xf];
            digits[i * step + 1] = DIGITS[bytes[i] & 0xf];
            if (step > 2 && i + 1 < bytes.length) {
                digits[i * step + 2] = separator.charAt(0);
            }
        }
        return digits;
    }

    /** Wipes the forms. */
    @Override
    public void close() {
        base64.forEach(form -> Arrays.fill(form, '\0'));
        hex.forEach(form -> Arrays.fill(form, '\0'));
    }
}
