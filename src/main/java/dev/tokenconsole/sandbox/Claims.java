package dev.tokenconsole.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * What a token says.
 *
 * @param issuedAt {@code iat}
 * @param life from {@code iat} to {@code exp}; may be negative
 * @param scope names with single spaces between
 */
record Claims(String issuer, String audience, String clientId, Instant issuedAt, Duration life, String scope) {
    Claims issuedBy(String other) {
        return new Claims(other, audience, clientId, issuedAt, life, scope);
    }

    Claims meantFor(String other) {
        return new Claims(issuer, other, clientId, issuedAt, life, scope);
    }

    Claims of(String otherClient) {
        return new Claims(issuer, audience, otherClient, issuedAt, life, scope);
    }

    Claims from(Instant other) {
        return new Claims(issuer, audience, clientId, other, life, scope);
    }

    Claims living(Duration other) {
        return new Claims(issuer, audience, clientId, issuedAt, other, scope);
    }
}
