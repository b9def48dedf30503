package dev.tokenconsole.verify.signature;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.EnumMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;

import dev.tokenconsole.verify.key.SignatureAlgorithm;

/**
 * The arithmetic, by Nimbus and, for Ed25519 and Ed448, by Java: Nimbus wants another library for these. The header is
 * judged before: the verifiers get its algorithm alone, so that nothing in it reaches them.
 */
final class SignatureMath {
    private static final Map<SignatureAlgorithm, JWSHeader> HEADERS = new EnumMap<>(SignatureAlgorithm.class);

    static {
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            HEADERS.put(algorithm, new JWSHeader(new JWSAlgorithm(algorithm.header())));
        }
    }

    private SignatureMath() {}

    /** True if {@code key}, which is of the type and the size that the algorithm needs, made the signature. */
    static boolean matches(CompactJws jws, PublicKey key) {
        try {
            return switch (jws.algorithm()) {
                case RS256, RS384, RS512, PS256, PS384, PS512 ->
                    matches(jws, new RSASSAVerifier((RSAPublicKey) key));
                case ES256, ES384, ES512 -> matches(jws, new ECDSAVerifier((ECPublicKey) key));
                case EDDSA, ED25519, ED448 -> edwards(jws, key);
                case HS256, HS384, HS512 -> throw new IllegalStateException("HMAC has no public key");
            };
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot verify " + jws.algorithm().header(), e);
        }
    }

    /** True if {@code secret} made the signature. */
    static boolean matches(CompactJws jws, byte[] secret) {
        try {
            return matches(jws, new MACVerifier(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot verify " + jws.algorithm().header(), e);
        }
    }

    private static boolean matches(CompactJws jws, JWSVerifier verifier) throws JOSEException {
        return verifier.verify(HEADERS.get(jws.algorithm()), jws.signedBytes(), new Base64URL(jws.encodedSignature()));
    }

    private static boolean edwards(CompactJws jws, PublicKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(key.getAlgorithm());
        signature.initVerify(key);
        signature.update(jws.signedBytes());
        try {
            return signature.verify(jws.signature());
        } catch (SignatureException _) {
            // A number or a point of the signature is out of range.
            return false;
        }
    }
}
