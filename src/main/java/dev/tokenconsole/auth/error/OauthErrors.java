package dev.tokenconsole.auth.error;

import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.net.http.RawResponse;

/**
 * Errors of an OAuth 2.0 token endpoint: {@code error} and {@code error_description} (RFC 6749 section 5.2), told
 * apart further by the descriptions that Okta, Entra, Keycloak and Auth0 write: the last two have other codes for wrong
 * credentials.
 */
public final class OauthErrors implements Refusal.Family {
    /** Entra's two codes are those of a wrong secret and of one that has expired. */
    private static final Pattern SECRET =
        Pattern.compile("The client secret supplied|Invalid client secret|AADSTS7000(?:215|222)\\b");

    @Override
    public Optional<Refusal> recognise(JsonNode body, RawResponse answer) {
        String error = Refusal.text(body, "error");
        return error.isEmpty() ? Optional.empty()
            : Optional.of(refusal(error, Refusal.text(body, "error_description"), answer.status()));
    }

    static Refusal refusal(String error, String description, int status) {
        return new Refusal(reason(error, description, status),
            description.isEmpty() ? error : error + ": " + description);
    }

    private static Reason reason(String error, String description, int status) {
        return switch (error) {
            case "invalid_client" -> client(description);
            case "invalid_grant", "invalid_token" -> Reason.CLIENT_REFUSED;
            case "invalid_request" -> Reason.REQUEST_INVALID;
            case "unauthorized_client" -> unauthorized(description);
            case "unsupported_grant_type" -> Reason.GRANT_UNKNOWN;
            case "invalid_scope" -> Reason.SCOPE_REFUSED;
            case "access_denied" -> denied(description);
            case "temporarily_unavailable" -> Reason.UNAVAILABLE;
            case "slow_down" -> Reason.RATE_LIMITED;
            case "server_error" -> Reason.SERVER_FAULT;
            default -> Reason.ofStatus(status);
        };
    }

    private static Reason client(String description) {
        if (SECRET.matcher(description).lookingAt()) {
            return Reason.SECRET_REFUSED;
        }
        if (description.contains("'client_id' parameter")) {
            return Reason.CLIENT_UNKNOWN;
        }
        return description.startsWith("No client credentials") ? Reason.CREDENTIALS_MISSING : Reason.CLIENT_REFUSED;
    }

    private static Reason unauthorized(String description) {
        if (description.startsWith("AADSTS700016")) {
            return Reason.CLIENT_UNKNOWN;
        }
        if (SECRET.matcher(description).lookingAt()) {
            return Reason.SECRET_REFUSED;
        }
        return description.startsWith("Invalid client or") ? Reason.CLIENT_REFUSED : Reason.GRANT_REFUSED;
    }

    private static Reason denied(String description) {
        if (description.equals("Unauthorized")) {
            return Reason.CLIENT_REFUSED;
        }
        return description.contains("scopes were rejected") ? Reason.SCOPE_REFUSED : Reason.POLICY_REFUSED;
    }
}
