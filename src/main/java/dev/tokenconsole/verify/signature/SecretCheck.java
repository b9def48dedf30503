package dev.tokenconsole.verify.signature;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;

import dev.tokenconsole.model.secret.Utf8;
import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.key.SecretBase64;
import dev.tokenconsole.verify.key.SecretReading;
import dev.tokenconsole.verify.keyset.PublicMaterial;
import dev.tokenconsole.verify.source.KeySource;

/** The bytes of a pasted secret, for HS256, HS384 and HS512. */
final class SecretCheck {
    private SecretCheck() {}

    /**
     * True if the secret made the signature.
     *
     * @throws RefusedException if the secret is a public key in any form, whatever it made; if it is shorter than the
     *     hash (RFC 7518 section 3.2) or not what its form says; or if it made the signature in another form
     */
    static boolean matches(CompactJws jws, KeySource.SharedSecret source, KeyOrigin origin) throws RefusedException {
        if (!jws.algorithm().isHmac()) {
            throw unusable(KeyFault.TYPE_OTHER, origin);
        }
        requireSecret(source, origin);
        try {
            if (matchesAsGiven(jws, source, origin)) {
                return true;
            }
            requireNoOtherForm(jws, source, origin);
            return false;
        } catch (RefusedException refused) {
            requireNoOtherForm(jws, source, origin);
            throw refused;
        }
    }

    private static void requireSecret(KeySource.SharedSecret source, KeyOrigin origin) throws RefusedException {
        char[] characters = source.secret().copyChars();
        try {
            if (PublicMaterial.isIn(characters)) {
                throw unusable(KeyFault.SECRET_PUBLIC, origin);
            }
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** The arithmetic is certain: a secret in another form is not called a wrong one. */
    private static void requireNoOtherForm(CompactJws jws, KeySource.SharedSecret source, KeyOrigin origin)
            throws RefusedException {
        char[] characters = source.secret().copyChars();
        try {
            for (SecretReading reading : source.form() == KeySource.SharedSecret.Form.TEXT
                    ? SecretReading.OF_TEXT : List.of(SecretReading.TEXT)) {
                if (matches(jws, reading, characters)) {
                    throw new RefusedException(new SignatureVerdict.Invalid(
                        MismatchReason.of(reading), null, jws.algorithm().header(), origin));
                }
            }
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static boolean matches(CompactJws jws, SecretReading reading, char[] characters) {
        byte[] bytes;
        try {
            bytes = reading.bytes(characters);
        } catch (IllegalArgumentException _) {
            return false;
        }
        try {
            return bytes.length >= jws.algorithm().length() && SignatureMath.matches(jws, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static boolean matchesAsGiven(CompactJws jws, KeySource.SharedSecret source, KeyOrigin origin)
            throws RefusedException {
        byte[] bytes = bytes(source, origin);
        try {
            if (bytes.length < jws.algorithm().length()) {
                throw unusable(KeyFault.SECRET_SHORT, origin);
            }
            return SignatureMath.matches(jws, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] bytes(KeySource.SharedSecret source, KeyOrigin origin) throws RefusedException {
        char[] characters = source.secret().copyChars();
        try {
            return source.form() == KeySource.SharedSecret.Form.TEXT ? Utf8.encode(CharBuffer.wrap(characters))
                : SecretBase64.decode(characters);
        } catch (CharacterCodingException _) {
            throw unusable(KeyFault.SECRET_TEXT, origin);
        } catch (IllegalArgumentException _) {
            throw unusable(KeyFault.SECRET_BASE64, origin);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static RefusedException unusable(KeyFault why, KeyOrigin origin) {
        return new RefusedException(new SignatureVerdict.KeyUnusable(why, null, origin));
    }
}
