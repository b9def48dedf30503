package dev.tokenconsole.verify.key;

import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * A public key that can verify.
 *
 * @param id its {@code kid}; empty if it has none
 * @param algorithm its {@code alg}; empty if it has none
 * @param given true if the user gave it, so that it is meant for any token where it has no {@code kid}
 */
public record VerificationKey(String id, KeyType type, String algorithm, PublicKey key, boolean given) {
    /** The length of an RSA modulus in bytes; 0 for other keys. */
    public int bytes() {
        return key instanceof RSAPublicKey rsa ? (rsa.getModulus().bitLength() + 7) / 8 : 0;
    }

    /** True if a token with that {@code kid} may be signed with it: the same id, or a given key without any. */
    public boolean isNamed(String keyId) {
        return id.equals(keyId) || (given && id.isEmpty());
    }

    /** Without the numbers. */
    @Override
    public String toString() {
        return "VerificationKey[" + type + "]";
    }
}
