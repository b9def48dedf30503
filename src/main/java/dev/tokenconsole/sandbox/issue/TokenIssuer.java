package dev.tokenconsole.sandbox.issue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

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
    private final KeyServers others;

    /** {@code keys} are those of the ordinary server. */
    public TokenIssuer(SecureRandom random, SigningKeys keys, KeyServers others) {
        this.random = random;
        this.keys = keys;
        this.others = others;
    }

    /** A valid token. */
    public String signed(TokenClaims claims) {
        SigningKey key = keys.current();
        return key.token(key.keyId(), json(claims));
    }

    /** A token that names the published key, but is signed with another. */
    public String forged(TokenClaims claims) {
        return keys.unpublished().token(keys.current().keyId(), json(claims));
    }

    /** A token that is signed with an unpublished key, and names it. */
    public String signedWithUnknownKey(TokenClaims claims) {
        SigningKey unknown = keys.unpublished();
        return unknown.token(unknown.keyId(), json(claims));
    }

    /** A token of another server, as that issues it. */
    public String issuedBy(KeyServer server, TokenClaims claims) {
        return others.token(server, json(claims.withIssuer(others.issuer(server))));
    }

    /** A token without a signature: {@code alg} is {@code none}. */
    public String unsigned(TokenClaims claims) {
        return base64url(JSON.createObjectNode().put("alg", "none").toString()) + "." + base64url(json(claims)) + ".";
    }

    /** Five parts with the header of an encrypted token (RFC 7516); the encrypted part is random. */
    public String encrypted() {
        String header = JSON.createObjectNode().put("alg", "RSA-OAEP-256").put("enc", "A256GCM")
            .put("kid", keys.current().keyId()).toString();
        return String.join(".", base64url(header), opaque(256), opaque(12), opaque(240), opaque(16));
    }

    /** Random bytes as base64url: an opaque token. */
    public String opaque(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
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
