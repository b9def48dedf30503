package dev.tokenconsole.verify.key;

import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;

import org.jspecify.annotations.Nullable;

/**
 * A public key that can verify.
 *
 * @param id its {@code kid}, which may be an empty text; absent if it has none
 * @param algorithm its {@code alg}; empty if it has none
 */
public record VerificationKey(@Nullable String id, KeyType type, String algorithm, PublicKey key) {
    /** The length of an RSA modulus in bytes; 0 for other keys. */
    public int bytes() {
        return key instanceof RSAPublicKey rsa ? (rsa.getModulus().bitLength() + 7) / 8 : 0;
    }

    /** Without the numbers. */
    @Override
    public String toString() {
        return "VerificationKey[" + type + "]";
    }
}
