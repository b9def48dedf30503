package dev.tokenconsole.vault.crypto;

import java.security.GeneralSecurityException;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D): nonce of 12 bytes, tag of 16 bytes after the ciphertext. */
public final class Gcm {
    public static final int NONCE_LENGTH = 12;
    public static final int TAG_LENGTH = 16;

    private Gcm() {}

    /** Ciphertext and tag. No two calls may ever share a key and a nonce. */
    public static byte[] seal(byte[] key, byte[] nonce, byte[] aad, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, aad).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    /** The plaintext, which the caller wipes; null if key, nonce, aad or bytes are not those that were sealed. */
    public static byte @Nullable [] open(byte[] key, byte[] nonce, byte[] aad, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, aad).doFinal(sealed);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] aad) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_LENGTH * 8, nonce));
        cipher.updateAAD(aad);
        return cipher;
    }
}
