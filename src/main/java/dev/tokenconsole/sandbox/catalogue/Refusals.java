package dev.tokenconsole.sandbox.catalogue;

import java.util.List;
import java.util.Map;

import dev.tokenconsole.sandbox.http.SandboxAnswer;

/** Answers that refuse the credentials, the client or the request. */
final class Refusals {
    private Refusals() {}

    static SandboxAnswer wrongSecret(Asked asked) {
        return asked.errors().oauth(401, "invalid_client", ErrorBodies.WRONG_SECRET);
    }

    static SandboxAnswer unknownClient(Asked asked) {
        return asked.errors().oauth(401, "invalid_client", ErrorBodies.WRONG_CLIENT);
    }

    static SandboxAnswer noCredentials(Asked asked) {
        return asked.errors().oauth(401, "invalid_client", ErrorBodies.NO_CREDENTIALS);
    }

    static SandboxAnswer eitherIsWrong(Asked asked) {
        return asked.errors().oauth(401, "invalid_client",
            "Client authentication failed. Either the client or the client credentials are invalid.");
    }

    static SandboxAnswer grantNotAllowed(Asked asked) {
        return asked.errors().oauth(400, "unauthorized_client", "The client is not authorized to use the provided"
            + " grant type. Configured grant types: [authorization_code, refresh_token].");
    }

    static SandboxAnswer grantNotSupported(Asked asked) {
        return asked.errors().oauth(400, "unsupported_grant_type", "The authorization grant type is not supported by"
            + " the authorization server.");
    }

    static SandboxAnswer policy(Asked asked) {
        return asked.errors().oauth(401, "access_denied",
            "Policy evaluation failed for this request, please check the policy configurations.");
    }

    static SandboxAnswer scopesRejected(Asked asked) {
        return asked.errors().oauth(400, "access_denied",
            "Policy evaluation succeeded, but all the requested scopes were rejected.");
    }

    static SandboxAnswer scopeUnknown(Asked asked) {
        return asked.errors().oauth(400, "invalid_scope",
            "One or more scopes are not configured for the authorization server resource.");
    }

    static SandboxAnswer invalidRequest(Asked asked) {
        return asked.errors().oauth(400, "invalid_request");
    }

    static SandboxAnswer oktaValidation(Asked asked) {
        return asked.errors().oktaApi(400, "E0000001", "Api validation failed: client_id",
            "client_id: The field is not a valid client.");
    }

    static SandboxAnswer oktaLogin(Asked asked) {
        return asked.errors().oktaApi(401, "E0000004", "Authentication failed");
    }

    static SandboxAnswer oktaForbidden(Asked asked) {
        return asked.errors().oktaApi(403, "E0000006", "You do not have permission to perform the requested action");
    }

    static SandboxAnswer oktaHeaders(Asked asked) {
        return asked.errors().oktaApi(400, "E0000021", ErrorBodies.HEADERS);
    }

    static SandboxAnswer oktaMethod(Asked asked) {
        return asked.errors().oktaApi(405, "E0000022", ErrorBodies.METHOD);
    }

    static SandboxAnswer problemDetails(Asked asked) {
        return asked.errors().invalid(Map.of("client_id", List.of("The client_id field is not a valid client.")));
    }

    /** What {@code BadRequest(ModelState)} of ASP.NET Core writes. */
    static SandboxAnswer dictionary(Asked asked) {
        return SandboxAnswer.of(400, "application/json; charset=utf-8",
            "{\"Client.Id\":[\"The Id field is not a valid client.\"]}");
    }

    /** As a resource server does it (RFC 6750 section 3). */
    static SandboxAnswer challenge(Asked asked) {
        return SandboxAnswer.empty(401).with("WWW-Authenticate",
            "Bearer error=\"invalid_token\", error_description=\"The signature key was not found\"");
    }

    static SandboxAnswer bare(Asked asked) {
        return SandboxAnswer.empty(403);
    }

    static SandboxAnswer notFound(Asked asked) {
        return asked.errors().problem(404, "15.5.5", "Not Found");
    }

    static SandboxAnswer wrongMethod(Asked asked) {
        return asked.errors().problem(405, "15.5.6", "Method Not Allowed").with("Allow", "GET");
    }

    static SandboxAnswer wrongMediaType(Asked asked) {
        return asked.errors().problem(415, "15.5.16", "Unsupported Media Type");
    }
}
