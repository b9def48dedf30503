package dev.tokenconsole.sandbox.catalogue;

import java.time.Duration;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.sandbox.http.SandboxResponse;

/** Valid responses with a valid token. */
final class GoodTokens {
    /** The lifetime of the short-lived client's tokens. */
    static final Duration SHORT_LIFE = Duration.ofSeconds(20);

    private GoodTokens() {}

    static SandboxResponse normal(IssueRequest request) {
        return issued(request, request.tokens().signed(request.claims()));
    }

    static SandboxResponse shortLived(IssueRequest request) {
        ObjectNode fields = fields(request, request.tokens().signed(request.claims().withLifetime(SHORT_LIFE)));
        return response(fields.put("expires_in", SHORT_LIFE.toSeconds()));
    }

    /** The normal response, with {@code token} in it. */
    static SandboxResponse issued(IssueRequest request, String token) {
        return response(fields(request, token));
    }

    /** The normal fields with a valid token, to be changed. */
    static ObjectNode fields(IssueRequest request) {
        return fields(request, request.tokens().signed(request.claims()));
    }

    /** In the order of the API page. */
    static ObjectNode fields(IssueRequest request, String token) {
        return JsonMapper.shared().createObjectNode()
            .put("token_type", "Bearer")
            .put("expires_in", request.lifetime().toSeconds())
            .put("access_token", token)
            .put("scope", request.scope());
    }

    static SandboxResponse response(ObjectNode fields) {
        return response(fields.toString());
    }

    static SandboxResponse response(String body) {
        return SandboxResponse.of(200, SandboxResponse.JSON, body).with("Cache-Control", "no-store");
    }
}
