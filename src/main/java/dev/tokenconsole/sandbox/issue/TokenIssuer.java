package dev.tokenconsole.sandbox.issue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes tokens of the shape that the API page's sample has: the header {@code kid, alg} without {@code typ}, and the
 * claims of an Okta authorization server in its order.
 */
public final class TokenIssuer {
    public static final String AUDIENCE = "api://paymentsconnect";
    /** The scope of tokens without a requested scope. */
    public static final String SCOPE = "client_credentials";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SecureRandom random;
    private final SigningKeys keys;

    public TokenIssuer(SecureRandom random, SigningKeys keys) {
        this.random = random;
        this.keys = keys;
    }

    /** A valid token. */
    public String signed(TokenClaims claims) {
        RSAKey key = keys.current();
        return signed(claims, key.getKeyID(), key);
    }

    /** A token that names the published key, but is signed with another. */
    public String forged(TokenClaims claims) {
        return signed(claims, keys.current().getKeyID(), keys.unpublished());
    }

    /** A token that is signed with an unpublished key, and names it. */
    public String signedWithUnknownKey(TokenClaims claims) {
        RSAKey unknown = keys.unpublished();
        return signed(claims, unknown.getKeyID(), unknown);
    }

    /** A token without a signature: {@code alg} is {@code none}. */
    public String unsigned(TokenClaims claims) {
        return base64url(JSON.createObjectNode().put("alg", "none").toString()) + "." + base64url(json(claims)) + ".";
    }

    /** Five parts with the header of an encrypted token (RFC 7516); the encrypted part is random. */
    public String encrypted() {
        String header = JSON.createObjectNode().put("alg", "RSA-OAEP-256").put("enc", "A256GCM")
            .put("kid", keys.current().getKeyID()).toString();
        return String.join(".", base64url(header), opaque(256), opaque(12), opaque(240), opaque(16));
    }

    /** Random bytes as base64url: an opaque token. */
    public String opaque(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    private String signed(TokenClaims claims, String keyId, RSAKey key) {
        String header = JSON.createObjectNode().put("kid", keyId).put("alg", "RS256").toString();
        try {
            // Parsing preserves the order of the header; built from parts it would have alg first.
            JWSObject jws = new JWSObject(JWSHeader.parse(Base64URL.encode(header)), new Payload(json(claims)));
            jws.sign(new RSASSASigner(key));
            return jws.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("A token could not be signed.", e);
        }
    }

    private String json(TokenClaims claims) {
        long iat = claims.issuedAt().getEpochSecond();
        ObjectNode body = JSON.createObjectNode()
            .put("ver", 1)
            .put("jti", "AT." + opaque(32))
            .put("iss", claims.issuer())
            .put("aud", claims.audience())
            .put("iat", iat)
            .put("exp", iat + claims.lifetime().toSeconds())
            .put("cid", claims.clientId());
        ArrayNode scopes = body.putArray("scp");
        for (String scope : claims.scope().split(" ", -1)) {
            scopes.add(scope);
        }
        body.put("sub", claims.clientId());
        return body.toString();
    }

    private static String base64url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
