package dev.tokenconsole.verify.keyset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.tokenconsole.text.EncodedText;
import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.SecretReading;
import dev.tokenconsole.verify.key.UnusableKey;

/**
 * Public keys and certificates that were given as a shared secret. Anyone can make an HMAC with such bytes: it is the
 * oldest way to have a forged token taken for a genuine one (RFC 8725 section 2.1).
 */
public final class PublicMaterial {
    /** Only bytes with one of these become a string, which cannot be wiped. */
    private static final List<byte[]> MARKS = Stream.of("BEGIN ", "kty", "ssh-", "ecdsa-", "KeyValue", "[\"MI")
        .map(mark -> mark.getBytes(StandardCharsets.US_ASCII)).toList();
    private static final List<SecretReading> READINGS = List.of(
        SecretReading.TEXT, SecretReading.BASE64, SecretReading.HEX, SecretReading.STRIPPED, SecretReading.UNQUOTED);
    private static final Set<KeySetFault> PUBLIC =
        Set.of(KeySetFault.SSH, KeySetFault.REQUEST, KeySetFault.BUNDLE, KeySetFault.PEM_IN_JSON);
    private static final Set<KeyFault> NO_KEY = Set.of(KeyFault.NO_OBJECT, KeyFault.SYMMETRIC);

    private PublicMaterial() {}

    /** True if {@code secret} is a public key or a certificate in any meaning that its characters may have. */
    public static boolean isIn(char[] secret) {
        for (SecretReading reading : READINGS) {
            byte[] bytes;
            try {
                bytes = reading.bytes(secret);
            } catch (IllegalArgumentException _) {
                continue;
            }
            try {
                if (isPublic(bytes) || (reading == SecretReading.UNQUOTED && isEncoded(bytes))) {
                    return true;
                }
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        }
        return false;
    }

    /** In base64 within quotes. */
    private static boolean isEncoded(byte[] text) {
        char[] characters = new char[text.length];
        byte[] bytes = new byte[0];
        try {
            for (int i = 0; i < text.length; i++) {
                characters[i] = (char) (text[i] & 0xff);
            }
            bytes = SecretReading.BASE64.bytes(characters);
            return isPublic(bytes);
        } catch (IllegalArgumentException _) {
            return false;
        } finally {
            Arrays.fill(characters, '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static boolean isPublic(byte[] bytes) {
        boolean isMarked = MARKS.stream().anyMatch(mark -> holds(bytes, mark));
        return (isMarked || DerKeys.areLikely(bytes)) && switch (KeyText.read(bytes)) {
            case KeySetReading.Read(var keys) -> hasKey(keys);
            case KeySetReading.Refused(var fault, _) -> PUBLIC.contains(fault)
                || (isMarked && fault != KeySetFault.PRIVATE_KEY && isMeant(EncodedText.read(bytes).text()));
        };
    }

    private static boolean hasKey(KeySet keys) {
        return !keys.usable().isEmpty() || keys.unusable().stream().anyMatch(PublicMaterial::isKey);
    }

    private static boolean isKey(UnusableKey key) {
        return !NO_KEY.contains(key.fault()) && (key.type() != null || key.fault() != KeyFault.MALFORMED);
    }

    /** Also of one that cannot be read here: its bytes are no secret either. */
    private static boolean isMeant(String text) {
        return PemKeys.mentionPublic(text) || text.contains("<RSAKeyValue");
    }

    private static boolean holds(byte[] bytes, byte[] mark) {
        for (int from = 0; from + mark.length <= bytes.length; from++) {
            if (Arrays.equals(bytes, from, from + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
