package dev.tokenconsole.verify.keyset;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;

import com.nimbusds.jose.crypto.utils.ECChecks;
import com.nimbusds.jose.jwk.Curve;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeyType;
import dev.tokenconsole.verify.key.VerificationKey;

/** RSA and EC keys, judged by their numbers. */
final class PublicKeys {
    /** RFC 7518 sections 3.3 and 3.5. */
    private static final int LEAST_RSA = 2048;
    private static final int MOST_RSA = 16_384;
    private static final int MOST_EXPONENT = 64;

    private PublicKeys() {}

    static PublicKey rsa(BigInteger modulus, BigInteger exponent) throws UnusableKeyException {
        if (modulus.signum() <= 0 || exponent.signum() <= 0) {
            throw new UnusableKeyException(KeyFault.RSA_NUMBERS);
        }
        if (modulus.bitLength() < LEAST_RSA) {
            throw new UnusableKeyException(KeyFault.RSA_SHORT);
        }
        if (modulus.bitLength() > MOST_RSA) {
            throw new UnusableKeyException(KeyFault.RSA_LONG);
        }
        if (!modulus.testBit(0) || !exponent.testBit(0) || exponent.equals(BigInteger.ONE)
            || exponent.bitLength() > MOST_EXPONENT) {
            throw new UnusableKeyException(KeyFault.RSA_NUMBERS);
        }
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
        } catch (GeneralSecurityException _) {
            throw new UnusableKeyException(KeyFault.RSA_NUMBERS);
        }
    }

    /** Each coordinate has the full length of the field (RFC 7518 section 6.2.1.2). */
    static PublicKey ec(Curve curve, byte[] x, byte[] y) throws UnusableKeyException {
        int length = (curve.toECParameterSpec().getCurve().getField().getFieldSize() + 7) / 8;
        if (x.length != length || y.length != length) {
            throw new UnusableKeyException(KeyFault.MALFORMED);
        }
        return ec(curve, new ECPoint(new BigInteger(1, x), new BigInteger(1, y)));
    }

    private static PublicKey ec(Curve curve, ECPoint point) throws UnusableKeyException {
        if (!ECChecks.isPointOnCurve(point.getAffineX(), point.getAffineY(), curve.toECParameterSpec())) {
            throw new UnusableKeyException(KeyFault.POINT);
        }
        try {
            return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.toECParameterSpec()));
        } catch (GeneralSecurityException _) {
            throw new UnusableKeyException(KeyFault.POINT);
        }
    }

    /** A key that Java has read, of a file; without {@code kid} and {@code alg}. */
    static VerificationKey judged(PublicKey key) throws UnusableKeyException {
        return switch (key) {
            case RSAPublicKey rsa -> given(KeyType.RSA, rsa(rsa.getModulus(), rsa.getPublicExponent()));
            case ECPublicKey ec -> ofCurve(ec);
            case EdECPublicKey edwards -> EdwardsKeys.judged(edwards);
            default -> throw new UnusableKeyException(KeyFault.TYPE_UNKNOWN);
        };
    }

    static VerificationKey given(KeyType type, PublicKey key) {
        return new VerificationKey(null, type, "", key);
    }

    private static VerificationKey ofCurve(ECPublicKey key) throws UnusableKeyException {
        Curve curve = Curve.forECParameterSpec(key.getParams());
        KeyType type = Curve.P_256.equals(curve) ? KeyType.P256 : Curve.P_384.equals(curve) ? KeyType.P384
            : Curve.P_521.equals(curve) ? KeyType.P521 : null;
        if (curve == null || type == null) {
            throw new UnusableKeyException(KeyFault.CURVE_UNKNOWN);
        }
        return given(type, ec(curve, key.getW()));
    }
}
