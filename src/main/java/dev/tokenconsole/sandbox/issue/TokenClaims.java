package dev.tokenconsole.sandbox.issue;

import java.time.Duration;
import java.time.Instant;

/**
 * The claims of a token.
 *
 * @param issuedAt {@code iat}
 * @param lifetime from {@code iat} to {@code exp}; may be negative
 * @param scope names with single spaces between
 */
public record TokenClaims(String issuer, String audience, String clientId, Instant issuedAt, Duration lifetime,
        String scope) {
    public TokenClaims withIssuer(String other) {
        return new TokenClaims(other, audience, clientId, issuedAt, lifetime, scope);
    }

    public TokenClaims withAudience(String other) {
        return new TokenClaims(issuer, other, clientId, issuedAt, lifetime, scope);
    }

    public TokenClaims withClientId(String otherClient) {
        return new TokenClaims(issuer, audience, otherClient, issuedAt, lifetime, scope);
    }

    public TokenClaims withIssuedAt(Instant other) {
        return new TokenClaims(issuer, audience, clientId, other, lifetime, scope);
    }

    public TokenClaims withLifetime(Duration other) {
        return new TokenClaims(issuer, audience, clientId, issuedAt, other, scope);
    }
}
