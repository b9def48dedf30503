package dev.tokenconsole.jwt.rule;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** How long signatures are, by algorithm: RFC 7518 section 3, RFC 8037 section 3.1. All lengths in bytes. */
public final class SignatureSizes {
    private static final Set<String> RSA = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512");
    private static final Map<String, Integer> FIXED = Map.of(
        "ES256", 64, "ES384", 96, "ES512", 132, "ES256K", 64,
        "HS256", 32, "HS384", 48, "HS512", 64);
    /** The sizes of RSA keys that are in use: 2048, 3072 and 4096 bits. */
    private static final int[] USUAL_RSA = {256, 384, 512};
    /** RSA keys of other sizes are whole multiples of this, 256 bits. */
    private static final int RSA_STEP = 32;

    private SignatureSizes() {}

    /** Whether the length of a signature follows from its key (RFC 7518 sections 3.3 and 3.5). */
    public static boolean isRsa(String algorithm) {
        return RSA.contains(algorithm);
    }

    /** Whether it is an ECDSA signature, the numbers r and s in halves of one length (RFC 7518 section 3.4). */
    public static boolean isEcdsa(String algorithm) {
        return algorithm.startsWith("ES") && FIXED.containsKey(algorithm);
    }

    /** The one length of an algorithm that has only one; absent for others. */
    public static @Nullable Integer fixed(String algorithm) {
        return FIXED.get(algorithm);
    }

    /** Whether an RSA key of the allowed sizes makes signatures of that length. */
    public static boolean fitsRsa(int bytes) {
        return bytes >= USUAL_RSA[0] && bytes % RSA_STEP == 0;
    }

    /** The shortest usual RSA signature that is longer; 0 if there is none. */
    public static int nextRsa(int bytes) {
        for (int usual : USUAL_RSA) {
            if (bytes < usual) {
                return usual;
            }
        }
        return 0;
    }

    /** How many base64url characters so many bytes take, without padding. */
    public static int characters(int bytes) {
        return (bytes * 4 + 2) / 3;
    }
}
