package dev.tokenconsole.auth.error;

import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.net.http.RawResponse;

/**
 * Errors of an OAuth 2.0 token endpoint: {@code error} and {@code error_description} (RFC 6749 section 5.2), refined
 * by the descriptions of Okta, Entra, Keycloak and Auth0; the last two use other codes for wrong credentials.
 */
public final class OauthErrors implements ErrorBody.ErrorFormat {
    /** Entra's two codes mean a wrong secret and an expired one. */
    private static final Pattern SECRET =
        Pattern.compile("The client secret supplied|Invalid client secret|AADSTS7000(?:215|222)\\b");

    @Override
    public Optional<ErrorBody> recognise(JsonNode body, RawResponse response) {
        String error = ErrorBody.text(body, "error");
        return error.isEmpty() ? Optional.empty()
            : Optional.of(errorBody(error, ErrorBody.text(body, "error_description"), response.status()));
    }

    static ErrorBody errorBody(String error, String description, int status) {
        return new ErrorBody(reason(error, description, status),
            description.isEmpty() ? error : error + ": " + description);
    }

    private static ErrorReason reason(String error, String description, int status) {
        return switch (error) {
            case "invalid_client" -> client(description);
            case "invalid_grant", "invalid_token" -> ErrorReason.CLIENT_REFUSED;
            case "invalid_request" -> ErrorReason.REQUEST_INVALID;
            case "unauthorized_client" -> unauthorized(description);
            case "unsupported_grant_type" -> ErrorReason.GRANT_UNKNOWN;
            case "invalid_scope" -> ErrorReason.SCOPE_REFUSED;
            case "access_denied" -> denied(description);
            case "temporarily_unavailable" -> ErrorReason.UNAVAILABLE;
            case "slow_down" -> ErrorReason.RATE_LIMITED;
            case "server_error" -> ErrorReason.SERVER_FAULT;
            default -> ErrorReason.ofStatus(status);
        };
    }

    private static ErrorReason client(String description) {
        if (SECRET.matcher(description).lookingAt()) {
            return ErrorReason.SECRET_REFUSED;
        }
        if (description.contains("'client_id' parameter")) {
            return ErrorReason.CLIENT_UNKNOWN;
        }
        return description.startsWith("No client credentials") ? ErrorReason.CREDENTIALS_MISSING
            : ErrorReason.CLIENT_REFUSED;
    }

    private static ErrorReason unauthorized(String description) {
        if (description.startsWith("AADSTS700016")) {
            return ErrorReason.CLIENT_UNKNOWN;
        }
        if (SECRET.matcher(description).lookingAt()) {
            return ErrorReason.SECRET_REFUSED;
        }
        return description.startsWith("Invalid client or") ? ErrorReason.CLIENT_REFUSED : ErrorReason.GRANT_REFUSED;
    }

    private static ErrorReason denied(String description) {
        if (description.equals("Unauthorized")) {
            return ErrorReason.CLIENT_REFUSED;
        }
        return description.contains("scopes were rejected") ? ErrorReason.SCOPE_REFUSED : ErrorReason.POLICY_REFUSED;
    }
}
