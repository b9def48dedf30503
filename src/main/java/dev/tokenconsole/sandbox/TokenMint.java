package dev.tokenconsole.sandbox;

import java.net.URI;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs tokens of the shape that the API page's sample has: the header {@code kid, alg} without {@code typ}, and the
 * claims of an Okta authorization server in its order. The key is made at start and never leaves memory.
 */
final class TokenMint {
    static final String AUDIENCE = "api://paymentsconnect";
    static final String SCOPE = "client_credentials";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SecureRandom random;
    private final RSAKey key;
    private final RSASSASigner signer;

    TokenMint(SecureRandom random) {
        this.random = random;
        try {
            key = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).secureRandom(random)
                .algorithm(JWSAlgorithm.RS256).keyIDFromThumbprint(true).generate();
            signer = new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot make an RSA key of 2048 bits.", e);
        }
    }

    /** A signed token of {@code clientId}, valid from {@code issuedAt} for {@code lifetime}. */
    String token(URI issuer, String clientId, Instant issuedAt, Duration lifetime) {
        long iat = issuedAt.getEpochSecond();
        ObjectNode claims = JSON.createObjectNode()
            .put("ver", 1)
            .put("jti", "AT." + opaque(32))
            .put("iss", issuer.toString())
            .put("aud", AUDIENCE)
            .put("iat", iat)
            .put("exp", iat + lifetime.toSeconds())
            .put("cid", clientId);
        claims.putArray("scp").add(SCOPE);
        claims.put("sub", clientId);
        String header = JSON.createObjectNode().put("kid", key.getKeyID()).put("alg", "RS256").toString();
        try {
            // Parsing keeps the header's own order; built from parts it would be written alg first.
            JWSObject jws = new JWSObject(JWSHeader.parse(Base64URL.encode(header)), new Payload(claims.toString()));
            jws.sign(signer);
            return jws.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("A token could not be signed.", e);
        }
    }

    /** Random bytes as base64url: a token that says nothing about itself. */
    String opaque(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** The public half of the key, as a JSON Web Key Set (RFC 7517). */
    String keySet() {
        return new JWKSet(key).toString(true);
    }
}
