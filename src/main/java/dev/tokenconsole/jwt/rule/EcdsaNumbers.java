package dev.tokenconsole.jwt.rule;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The numbers r and s of an ECDSA signature, which are from 1 to n - 1 where n is the order of the curve's group
 * (FIPS 186-5 section 6.4.2). A verifier refuses all others before it looks at the key.
 */
public final class EcdsaNumbers {
    /** The orders of P-256, P-384 and P-521 (SP 800-186) and of secp256k1 (SEC 2). */
    private static final Map<String, BigInteger> ORDERS = Map.of(
        "ES256", number("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"),
        "ES384", number("ffffffffffffffffffffffffffffffffffffffffffffffff"
            + "c7634d81f4372ddf581a0db248b0a77aecec196accc52973"),
        "ES512", number("01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            + "fa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409"),
        "ES256K", number("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"));

    private EcdsaNumbers() {}

    /** True if {@code algorithm} makes such signatures. */
    public static boolean has(String algorithm) {
        return ORDERS.containsKey(algorithm);
    }

    /** The name of the number that is out of range, {@code r} or {@code s}; absent if both are in it. */
    public static @Nullable String outOfRange(String algorithm, byte[] signature) {
        BigInteger order = ORDERS.get(algorithm);
        if (order == null) {
            return null;
        }
        int half = signature.length / 2;
        if (!isInRange(Arrays.copyOf(signature, half), order)) {
            return "r";
        }
        return isInRange(Arrays.copyOfRange(signature, half, signature.length), order) ? null : "s";
    }

    private static boolean isInRange(byte[] bytes, BigInteger order) {
        BigInteger value = new BigInteger(1, bytes);
        return value.signum() > 0 && value.compareTo(order) < 0;
    }

    private static BigInteger number(String hex) {
        return new BigInteger(hex, 16);
    }
}
