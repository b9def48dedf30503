package dev.tokenconsole.sandbox.catalogue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import dev.tokenconsole.sandbox.issue.TokenClaims;
import dev.tokenconsole.sandbox.issue.TokenIssuer;

/**
 * A request for a token that is well formed, and what the server has to answer it with.
 *
 * @param clientId who asks
 * @param scope what for, names with single spaces between
 * @param now by the server's clock
 * @param lifetime of the normal client's tokens
 */
public record IssueRequest(
        String clientId, String scope, Instant now, Duration lifetime, URI issuer, TokenIssuer tokens,
                ErrorBodies errors) {

    /** What a token of this client says. */
    TokenClaims claims() {
        return new TokenClaims(issuer.toString(), TokenIssuer.AUDIENCE, clientId, now, lifetime, scope);
    }
}
