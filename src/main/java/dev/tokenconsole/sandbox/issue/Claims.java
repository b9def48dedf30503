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
public record Claims(String issuer, String audience, String clientId, Instant issuedAt, Duration life, String scope) {
    public Claims issuedBy(String other) {
        return new Claims(other, audience, clientId, issuedAt, life, scope);
    }

    public Claims meantFor(String other) {
        return new Claims(issuer, other, clientId, issuedAt, life, scope);
    }

    public Claims of(String otherClient) {
        return new Claims(issuer, audience, otherClient, issuedAt, life, scope);
    }

    public Claims from(Instant other) {
        return new Claims(issuer, audience, clientId, other, life, scope);
    }

    public Claims living(Duration other) {
        return new Claims(issuer, audience, clientId, issuedAt, other, scope);
    }
}
