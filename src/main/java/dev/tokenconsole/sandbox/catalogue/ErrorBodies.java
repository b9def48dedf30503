package dev.tokenconsole.sandbox.catalogue;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.sandbox.http.SandboxResponse;

/**
 * The errors that a token endpoint of this kind sends: OAuth 2.0 (RFC 6749 section 5.2) with the words of an Okta
 * authorization server, Okta's API errors, and the problem details of ASP.NET Core (RFC 9457).
 */
public final class ErrorBodies {
    public static final String WRONG_CLIENT = "Invalid value for 'client_id' parameter.";
    public static final String WRONG_SECRET = "The client secret supplied for a confidential client is invalid.";
    public static final String NO_CREDENTIALS = "No client credentials found.";
    public static final String METHOD = "The endpoint does not support the provided HTTP method";
    /** Okta's words for an unreadable request, with two spaces as there. */
    public static final String HEADERS =
        "Bad request.  Accept and/or Content-Type headers likely do not match supported values.";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SecureRandom random;

    public ErrorBodies(SecureRandom random) {
        this.random = random;
    }

    public SandboxResponse oauth(int status, String error, String description) {
        return oauth(status, JSON.createObjectNode().put("error", error).put("error_description", description));
    }

    /** An error without a description. */
    SandboxResponse oauth(int status, String error) {
        return oauth(status, JSON.createObjectNode().put("error", error));
    }

    private SandboxResponse oauth(int status, ObjectNode body) {
        return SandboxResponse.of(status, SandboxResponse.OAUTH_JSON, body.toString())
            .with("Cache-Control", "no-store")
            .with("Pragma", "no-cache")
            .with("X-Okta-Request-Id", "req-" + hex(12));
    }

    public SandboxResponse oktaApi(int status, String code, String summary, String... causes) {
        ObjectNode body = JSON.createObjectNode().put("errorCode", code).put("errorSummary", summary)
            .put("errorLink", code).put("errorId", "oae" + hex(10));
        ArrayNode list = body.putArray("errorCauses");
        for (String cause : causes) {
            list.addObject().put("errorSummary", cause);
        }
        return SandboxResponse.of(status, SandboxResponse.JSON, body.toString())
            .with("X-Okta-Request-Id", "req-" + hex(12));
    }

    public SandboxResponse problem(int status, String section, String title) {
        return problem(status, section, title, "", Map.of());
    }

    /**
     * Problem details. {@code section} is that of RFC 9110 where the status is defined; {@code detail} is left out if
     * it is empty; {@code errors} are by field.
     */
    SandboxResponse problem(
            int status, String section, String title, String detail, Map<String, List<String>> errors) {
        ObjectNode body = JSON.createObjectNode()
            .put("type", "https://tools.ietf.org/html/rfc9110#section-" + section)
            .put("title", title)
            .put("status", status);
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        if (!errors.isEmpty()) {
            ObjectNode fields = body.putObject("errors");
            errors.forEach((field, messages) -> {
                ArrayNode list = fields.putArray(field);
                messages.forEach(list::add);
            });
        }
        body.put("traceId", "00-" + hex(16) + "-" + hex(8) + "-00");
        return SandboxResponse.of(status, SandboxResponse.PROBLEM_JSON, body.toString());
    }

    public SandboxResponse invalid(Map<String, List<String>> errors) {
        return problem(400, "15.5.1", "One or more validation errors occurred.", "", errors);
    }

    private String hex(int bytes) {
        byte[] id = new byte[bytes];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
