package dev.tokenconsole.jwt;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The lengths of signatures by algorithm: RFC 7518 section 3, RFC 8037 section 3.1. In bytes. */
final class SignatureSizes {
    private static final Set<String> RSA = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512");
    private static final Map<String, Integer> FIXED = Map.of(
        "ES256", 64, "ES384", 96, "ES512", 132, "ES256K", 64,
        "HS256", 32, "HS384", 48, "HS512", 64);
    /** The common sizes of RSA keys: 2048, 3072 and 4096 bits. */
    private static final int[] COMMON_RSA = {256, 384, 512};
    /** RSA keys of other sizes are whole multiples of this, 256 bits. */
    private static final int RSA_STEP = 32;

    private SignatureSizes() {}

    /** True if the length of a signature depends on its key (RFC 7518 sections 3.3 and 3.5). */
    static boolean isRsa(String algorithm) {
        return RSA.contains(algorithm);
    }

    /** True for ECDSA, the numbers r and s in halves of the same length (RFC 7518 section 3.4). */
    static boolean isEcdsa(String algorithm) {
        return algorithm.startsWith("ES") && FIXED.containsKey(algorithm);
    }

    /** The one length of an algorithm that has only one; absent for others. */
    static @Nullable Integer fixed(String algorithm) {
        return FIXED.get(algorithm);
    }

    /** True if an RSA key of an allowed size makes signatures of that length. */
    static boolean fitsRsa(int bytes) {
        return bytes >= COMMON_RSA[0] && bytes % RSA_STEP == 0;
    }

    /** The shortest common RSA signature that is longer; 0 if there is none. */
    static int nextRsa(int bytes) {
        for (int common : COMMON_RSA) {
            if (bytes < common) {
                return common;
            }
        }
        return 0;
    }

    /** The number of base64url characters for so many bytes, without padding. */
    static int characters(int bytes) {
        return (bytes * 4 + 2) / 3;
    }
}
