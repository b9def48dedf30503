package dev.tokenconsole.verify.keyset;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeyType;
import dev.tokenconsole.verify.key.VerificationKey;

/**
 * Keys of Ed25519 and Ed448 (RFC 8032 sections 5.1.3 and 5.2.3). A point of a small order is refused: with it as the
 * key, anyone can make a signature for any text.
 */
final class EdwardsKeys {
    private static final BigInteger P25519 = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger P448 =
        BigInteger.ONE.shiftLeft(448).subtract(BigInteger.ONE.shiftLeft(224)).subtract(BigInteger.ONE);
    /** The y of two of the points of order 8 of Ed25519; that of the other two is its negative. */
    private static final BigInteger ORDER_8 =
        new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16);
    private static final Set<BigInteger> SMALL_25519 = Set.of(BigInteger.ZERO, BigInteger.ONE,
        P25519.subtract(BigInteger.ONE), ORDER_8, P25519.subtract(ORDER_8));
    private static final Set<BigInteger> SMALL_448 =
        Set.of(BigInteger.ZERO, BigInteger.ONE, P448.subtract(BigInteger.ONE));
    private static final int BYTES_25519 = 32;
    private static final int BYTES_448 = 57;

    private EdwardsKeys() {}

    /** The key that is encoded in {@code x}: the y of its point in little-endian order, and the lowest bit of its x. */
    static PublicKey key(KeyType type, byte[] x) throws UnusableKeyException {
        int length = type == KeyType.ED25519 ? BYTES_25519 : BYTES_448;
        if (x.length != length) {
            throw new UnusableKeyException(KeyFault.MALFORMED);
        }
        byte[] y = new byte[length];
        for (int i = 0; i < length; i++) {
            y[i] = x[length - 1 - i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        return checked(type, new EdECPoint(odd, new BigInteger(1, y)));
    }

    static VerificationKey judged(EdECPublicKey key) throws UnusableKeyException {
        KeyType type = key.getParams().getName().equals("Ed25519") ? KeyType.ED25519 : KeyType.ED448;
        return PublicKeys.given(type, checked(type, key.getPoint()));
    }

    private static PublicKey checked(KeyType type, EdECPoint point) throws UnusableKeyException {
        boolean small25519 = type == KeyType.ED25519;
        BigInteger prime = small25519 ? P25519 : P448;
        if (point.getY().compareTo(prime) >= 0 || (small25519 ? SMALL_25519 : SMALL_448).contains(point.getY())) {
            throw new UnusableKeyException(KeyFault.POINT);
        }
        NamedParameterSpec curve = small25519 ? NamedParameterSpec.ED25519 : NamedParameterSpec.ED448;
        try {
            PublicKey key = KeyFactory.getInstance(curve.getName())
                .generatePublic(new EdECPublicKeySpec(curve, point));
            // Java computes the point, and with it that there is one, no earlier than here.
            Signature.getInstance(curve.getName()).initVerify(key);
            return key;
        } catch (GeneralSecurityException _) {
            throw new UnusableKeyException(KeyFault.POINT);
        }
    }
}
