package dev.tokenconsole.sandbox.issue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSignerOption;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;

import tools.jackson.databind.json.JsonMapper;

/** A key pair that signs tokens by one algorithm. It never leaves memory; only its public half is published. */
final class SigningKey {
    private static final int ED25519_BYTES = 32;
    // Nimbus prefers the newer name of RFC 9864, which hardly any server uses yet.
    private static final JWSAlgorithm EDDSA = JWSAlgorithm.parse("EdDSA");
    private static final Set<JWSSignerOption> WEAK = Set.of(AllowWeakRSAKey.getInstance());
    private static final int LEAST_STRONG_BITS = 2048;

    private final JWK published;
    private final JWSAlgorithm algorithm;
    private final Signer signer;

    @FunctionalInterface
    private interface Signer {
        Base64URL sign(JWSHeader header, byte[] input) throws JOSEException;
    }

    private SigningKey(JWK published, JWSAlgorithm algorithm, Signer signer) {
        this.published = published;
        this.algorithm = algorithm;
        this.signer = signer;
    }

    /** An RSA key of {@code bits}; fewer than 2048 make a key that verifiers should refuse. */
    static SigningKey rsa(SecureRandom random, int bits, JWSAlgorithm algorithm) {
        try {
            RSAKey key = new RSAKeyGenerator(bits, bits < LEAST_STRONG_BITS).keyUse(KeyUse.SIGNATURE)
                .secureRandom(random).algorithm(algorithm).keyIDFromThumbprint(true).generate();
            return new SigningKey(key.toPublicJWK(), algorithm,
                new RSASSASigner(key, bits < LEAST_STRONG_BITS ? WEAK : Set.of())::sign);
        } catch (JOSEException e) {
            throw unavailable("RSA", e);
        }
    }

    /** A key on the curve P-256, for ES256. */
    static SigningKey p256(SecureRandom random) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE)
                .secureRandom(random).algorithm(JWSAlgorithm.ES256).keyIDFromThumbprint(true).generate();
            return new SigningKey(key.toPublicJWK(), JWSAlgorithm.ES256, new ECDSASigner(key)::sign);
        } catch (JOSEException e) {
            throw unavailable("P-256", e);
        }
    }

    /** A key of the curve Ed25519, for EdDSA (RFC 8037). Java signs: Nimbus would need another library for it. */
    static SigningKey ed25519() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            // The key is the last part of its encoding (RFC 8410).
            Base64URL point = Base64URL.encode(
                Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length));
            JWK published = new OctetKeyPair.Builder(Curve.Ed25519, point).keyUse(KeyUse.SIGNATURE)
                .algorithm(EDDSA).keyIDFromThumbprint().build();
            return new SigningKey(published, EDDSA, (_, input) -> {
                try {
                    Signature signature = Signature.getInstance("Ed25519");
                    signature.initSign(pair.getPrivate());
                    signature.update(input);
                    return Base64URL.encode(signature.sign());
                } catch (GeneralSecurityException e) {
                    throw new JOSEException(e);
                }
            });
        } catch (GeneralSecurityException | JOSEException e) {
            throw unavailable("Ed25519", e);
        }
    }

    /** The same key, published under the id of {@code other}. */
    SigningKey namedAs(SigningKey other) {
        try {
            var members = published.toJSONObject();
            members.put("kid", other.keyId());
            return new SigningKey(JWK.parse(members), algorithm, signer);
        } catch (ParseException e) {
            throw new IllegalStateException("A key could not be named.", e);
        }
    }

    String keyId() {
        return published.getKeyID();
    }

    /** A token with {@code payload}, which names the key {@code keyId}: this one or, to deceive, another. */
    String token(String keyId, String payload) {
        String json = JsonMapper.shared().createObjectNode()
            .put("kid", keyId).put("alg", algorithm.getName()).toString();
        Base64URL header = Base64URL.encode(json);
        String input = header + "." + Base64URL.encode(payload);
        try {
            return input + "." + signer.sign(JWSHeader.parse(header), input.getBytes(StandardCharsets.US_ASCII));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("A token could not be signed.", e);
        }
    }

    /** The public halves of {@code keys}, as a JSON Web Key Set (RFC 7517). */
    static String set(List<SigningKey> keys) {
        return new JWKSet(keys.stream().map(key -> key.published).toList()).toString(true);
    }

    private static IllegalStateException unavailable(String kind, Exception e) {
        return new IllegalStateException("This Java runtime cannot make a key of the kind " + kind + ".", e);
    }
}
