package dev.tokenconsole.sandbox.catalogue;

import java.util.List;
import java.util.Map;

import dev.tokenconsole.sandbox.http.SandboxResponse;

/** Responses that refuse the credentials, the client or the request. */
final class Refusals {
    private Refusals() {}

    static SandboxResponse wrongSecret(IssueRequest request) {
        return request.errors().oauth(401, "invalid_client", ErrorBodies.WRONG_SECRET);
    }

    static SandboxResponse unknownClient(IssueRequest request) {
        return request.errors().oauth(401, "invalid_client", ErrorBodies.WRONG_CLIENT);
    }

    static SandboxResponse noCredentials(IssueRequest request) {
        return request.errors().oauth(401, "invalid_client", ErrorBodies.NO_CREDENTIALS);
    }

    static SandboxResponse eitherIsWrong(IssueRequest request) {
        return request.errors().oauth(401, "invalid_client",
            "Client authentication failed. Either the client or the client credentials are invalid.");
    }

    static SandboxResponse grantNotAllowed(IssueRequest request) {
        return request.errors().oauth(400, "unauthorized_client", "The client is not authorized to use the provided"
            + " grant type. Configured grant types: [authorization_code, refresh_token].");
    }

    static SandboxResponse grantNotSupported(IssueRequest request) {
        return request.errors().oauth(400, "unsupported_grant_type", "The authorization grant type is not supported by"
            + " the authorization server.");
    }

    static SandboxResponse policy(IssueRequest request) {
        return request.errors().oauth(401, "access_denied",
            "Policy evaluation failed for this request, please check the policy configurations.");
    }

    static SandboxResponse scopesRejected(IssueRequest request) {
        return request.errors().oauth(400, "access_denied",
            "Policy evaluation succeeded, but all the requested scopes were rejected.");
    }

    static SandboxResponse scopeUnknown(IssueRequest request) {
        return request.errors().oauth(400, "invalid_scope",
            "One or more scopes are not configured for the authorization server resource.");
    }

    static SandboxResponse invalidRequest(IssueRequest request) {
        return request.errors().oauth(400, "invalid_request");
    }

    static SandboxResponse oktaValidation(IssueRequest request) {
        return request.errors().oktaApi(400, "E0000001", "Api validation failed: client_id",
            "client_id: The field is not a valid client.");
    }

    static SandboxResponse oktaLogin(IssueRequest request) {
        return request.errors().oktaApi(401, "E0000004", "Authentication failed");
    }

    static SandboxResponse oktaForbidden(IssueRequest request) {
        return request.errors().oktaApi(403, "E0000006", "You do not have permission to perform the requested action");
    }

    static SandboxResponse oktaHeaders(IssueRequest request) {
        return request.errors().oktaApi(400, "E0000021", ErrorBodies.HEADERS);
    }

    static SandboxResponse oktaMethod(IssueRequest request) {
        return request.errors().oktaApi(405, "E0000022", ErrorBodies.METHOD);
    }

    static SandboxResponse problemDetails(IssueRequest request) {
        return request.errors().invalid(Map.of("client_id", List.of("The client_id field is not a valid client.")));
    }

    /** The format of {@code BadRequest(ModelState)} in ASP.NET Core. */
    static SandboxResponse dictionary(IssueRequest request) {
        return SandboxResponse.of(400, "application/json; charset=utf-8",
            "{\"Client.Id\":[\"The Id field is not a valid client.\"]}");
    }

    /** As a resource server does it (RFC 6750 section 3). */
    static SandboxResponse challenge(IssueRequest request) {
        return SandboxResponse.empty(401).with("WWW-Authenticate",
            "Bearer error=\"invalid_token\", error_description=\"The signature key was not found\"");
    }

    static SandboxResponse bare(IssueRequest request) {
        return SandboxResponse.empty(403);
    }

    static SandboxResponse notFound(IssueRequest request) {
        return request.errors().problem(404, "15.5.5", "Not Found");
    }

    static SandboxResponse wrongMethod(IssueRequest request) {
        return request.errors().problem(405, "15.5.6", "Method Not Allowed").with("Allow", "GET");
    }

    static SandboxResponse wrongMediaType(IssueRequest request) {
        return request.errors().problem(415, "15.5.16", "Unsupported Media Type");
    }
}
