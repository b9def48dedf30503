package dev.tokenconsole.sandbox.catalogue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import dev.tokenconsole.sandbox.issue.TokenClaims;
import dev.tokenconsole.sandbox.issue.TokenIssuer;

/**
 * A valid token request, with everything that the response to it needs.
 *
 * @param scope the requested scope or the default, names with single spaces between
 * @param now by the server's clock
 * @param lifetime of the normal client's tokens
 * @param tokens makes the tokens
 * @param errors makes the error responses
 */
public record IssueRequest(
        String clientId, String scope, Instant now, Duration lifetime, URI issuer, TokenIssuer tokens,
                ErrorBodies errors) {

    /** The normal claims for this request. */
    TokenClaims claims() {
        return new TokenClaims(issuer.toString(), TokenIssuer.AUDIENCE, clientId, now, lifetime, scope);
    }
}
