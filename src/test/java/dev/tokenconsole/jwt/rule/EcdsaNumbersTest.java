package dev.tokenconsole.jwt.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcdsaNumbersTest {
    /** The bounds are those that the JDK has for the curves. */
    @ParameterizedTest
    @CsvSource({"ES256, secp256r1, 32", "ES384, secp384r1, 48", "ES512, secp521r1, 66"})
    void theLargestNumberIsOneBelowTheOrder(String algorithm, String curve, int half) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(curve));
        BigInteger order = parameters.getParameterSpec(ECParameterSpec.class).getOrder();
        BigInteger largest = order.subtract(BigInteger.ONE);
        assertNull(EcdsaNumbers.outOfRange(algorithm, signature(largest, BigInteger.ONE, half)));
        assertNull(EcdsaNumbers.outOfRange(algorithm, signature(BigInteger.ONE, largest, half)));
        assertEquals("r", EcdsaNumbers.outOfRange(algorithm, signature(order, BigInteger.ONE, half)));
        assertEquals("s", EcdsaNumbers.outOfRange(algorithm, signature(BigInteger.ONE, order, half)));
        assertEquals("r", EcdsaNumbers.outOfRange(algorithm, signature(BigInteger.ZERO, order, half)));
    }

    private static byte[] signature(BigInteger r, BigInteger s, int half) {
        byte[] both = new byte[2 * half];
        write(r, both, half);
        write(s, both, 2 * half);
        return both;
    }

    private static void write(BigInteger number, byte[] into, int end) {
        byte[] bytes = number.toByteArray();
        byte[] plain = bytes[0] == 0 && bytes.length > 1 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        System.arraycopy(plain, 0, into, end - plain.length, plain.length);
    }
}
