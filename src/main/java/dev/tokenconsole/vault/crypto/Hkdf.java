package dev.tokenconsole.vault.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF with HMAC-SHA-256 (RFC 5869), extract and expand. */
public final class Hkdf {
    private Hkdf() {}

    /** {@code length} bytes, which the caller wipes; {@code label} separates their uses. */
    public static byte[] sha256(byte[] key, byte[] salt, String label, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract()
                .addIKM(key)
                .addSalt(salt)
                .thenExpand(label.getBytes(StandardCharsets.US_ASCII), length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is not available", e);
        }
    }
}
