package dev.tokenconsole.sandbox.issue;

import java.time.Duration;
import java.time.Instant;

/**
 * What a token says.
 *
 * @param issuedAt {@code iat}
 * @param life from {@code iat} to {@code exp}; may be negative
 * @param scope names with single spaces between
 */
public record TokenClaims(String issuer, String audience, String clientId, Instant issuedAt, Duration life,
        String scope) {
    public TokenClaims issuedBy(String other) {
        return new TokenClaims(other, audience, clientId, issuedAt, life, scope);
    }

    public TokenClaims meantFor(String other) {
        return new TokenClaims(issuer, other, clientId, issuedAt, life, scope);
    }

    public TokenClaims of(String otherClient) {
        return new TokenClaims(issuer, audience, otherClient, issuedAt, life, scope);
    }

    public TokenClaims from(Instant other) {
        return new TokenClaims(issuer, audience, clientId, other, life, scope);
    }

    public TokenClaims living(Duration other) {
        return new TokenClaims(issuer, audience, clientId, issuedAt, other, scope);
    }
}
