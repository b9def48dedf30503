package dev.tokenconsole.jwt.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tokenconsole.i18n.Messages;

/**
 * The lengths of signatures by algorithm, in bytes: RFC 7518 section 3, RFC 8037 section 3.1, RFC 8812, RFC 9864,
 * FIPS 204.
 */
public final class SignatureSizes {
    private static final Set<String> RSA = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512");
    private static final Map<String, List<Integer>> FIXED = Map.ofEntries(
        Map.entry("ES256", List.of(64)), Map.entry("ES384", List.of(96)), Map.entry("ES512", List.of(132)),
        Map.entry("ES256K", List.of(64)),
        Map.entry("HS256", List.of(32)), Map.entry("HS384", List.of(48)), Map.entry("HS512", List.of(64)),
        // The name says EdDSA and not which curve: Ed25519 or Ed448.
        Map.entry("EdDSA", List.of(64, 114)), Map.entry("Ed25519", List.of(64)), Map.entry("Ed448", List.of(114)),
        Map.entry("ML-DSA-44", List.of(2420)), Map.entry("ML-DSA-65", List.of(3309)),
        Map.entry("ML-DSA-87", List.of(4627)));
    /** RSA keys are of whole multiples of this, 256 bits. */
    private static final int RSA_STEP = 32;
    /** The shortest RSA key that RFC 7518 section 3.3 allows, 2048 bits. */
    private static final int LEAST_RSA = 256;
    /** The shortest that was ever in use, 512 bits. */
    private static final int SHORTEST_RSA = 64;
    /** The sizes of RSA keys that are in use: 1024, 1536, 2048, 3072, 4096, 8192 and 16384 bits. */
    private static final int[] USUAL_RSA = {128, 192, 256, 384, 512, 1024, 2048};

    private SignatureSizes() {}

    /** True if the length of a signature depends on its key (RFC 7518 sections 3.3 and 3.5). */
    public static boolean isRsa(String algorithm) {
        return RSA.contains(algorithm);
    }

    /** The lengths of an algorithm that has but one or two; empty for others. */
    public static List<Integer> fixed(String algorithm) {
        return FIXED.getOrDefault(algorithm, List.of());
    }

    /** True if an RSA key of an allowed size makes signatures of that length. */
    public static boolean fitsRsa(int bytes) {
        return bytes >= LEAST_RSA && bytes % RSA_STEP == 0;
    }

    /** True if an RSA key that is too short by RFC 7518 section 3.3 makes signatures of that length. */
    public static boolean fitsShortRsa(int bytes) {
        return bytes >= SHORTEST_RSA && bytes < LEAST_RSA && bytes % RSA_STEP == 0;
    }

    /** The longest usual RSA signature of fewer base64url characters; 0 if there is none. */
    public static int usualBelow(int characters) {
        int found = 0;
        for (int usual : USUAL_RSA) {
            found = characters(usual) < characters ? usual : found;
        }
        return found;
    }

    /** The shortest usual RSA signature of more base64url characters; 0 if there is none. */
    public static int usualAbove(int characters) {
        for (int usual : USUAL_RSA) {
            if (characters(usual) > characters) {
                return usual;
            }
        }
        return 0;
    }

    /** True if a complete signature of {@code algorithm} can have so many base64url characters. */
    public static boolean fits(String algorithm, int characters) {
        int bytes = characters * 3 / 4;
        boolean fits = isRsa(algorithm) ? fitsRsa(bytes) || fitsShortRsa(bytes) : fixed(algorithm).contains(bytes);
        return fits && characters(bytes) == characters;
    }

    /** The algorithm with its article: an RS256, a PS256. */
    public static String withArticle(String algorithm) {
        return Messages.text(algorithm.startsWith("P") ? "jwt.signature.a" : "jwt.signature.an", algorithm);
    }

    /** The number of base64url characters for so many bytes, without padding. */
    public static int characters(int bytes) {
        return (bytes * 4 + 2) / 3;
    }
}
