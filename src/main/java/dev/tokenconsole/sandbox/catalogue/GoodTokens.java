package dev.tokenconsole.sandbox.catalogue;

import java.time.Duration;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.sandbox.http.SandboxResponse;

/** Answers with a token that are as they should be. */
final class GoodTokens {
    /** The life of the short-lived client's tokens. */
    static final Duration SHORT_LIFE = Duration.ofSeconds(20);

    private GoodTokens() {}

    static SandboxResponse normal(IssueRequest asked) {
        return issued(asked, asked.mint().signed(asked.claims()));
    }

    static SandboxResponse shortLived(IssueRequest asked) {
        ObjectNode fields = fields(asked, asked.mint().signed(asked.claims().living(SHORT_LIFE)));
        return answer(fields.put("expires_in", SHORT_LIFE.toSeconds()));
    }

    /** The usual answer, with {@code token} in it. */
    static SandboxResponse issued(IssueRequest asked, String token) {
        return answer(fields(asked, token));
    }

    /** The usual fields with a usual token, to be changed. */
    static ObjectNode fields(IssueRequest asked) {
        return fields(asked, asked.mint().signed(asked.claims()));
    }

    /** In the order of the API page. */
    static ObjectNode fields(IssueRequest asked, String token) {
        return JsonMapper.shared().createObjectNode()
            .put("token_type", "Bearer")
            .put("expires_in", asked.lifetime().toSeconds())
            .put("access_token", token)
            .put("scope", asked.scope());
    }

    static SandboxResponse answer(ObjectNode fields) {
        return answer(fields.toString());
    }

    static SandboxResponse answer(String body) {
        return SandboxResponse.of(200, SandboxResponse.JSON, body).with("Cache-Control", "no-store");
    }
}
