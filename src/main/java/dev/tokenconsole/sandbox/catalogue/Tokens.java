package dev.tokenconsole.sandbox.catalogue;

import java.time.Duration;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.sandbox.http.SandboxAnswer;

/** Answers with a token that are as they should be. */
final class Tokens {
    /** The life of the short-lived client's tokens. */
    static final Duration SHORT_LIFE = Duration.ofSeconds(20);

    private Tokens() {}

    static SandboxAnswer normal(Asked asked) {
        return issued(asked, asked.mint().signed(asked.claims()));
    }

    static SandboxAnswer shortLived(Asked asked) {
        ObjectNode fields = fields(asked, asked.mint().signed(asked.claims().living(SHORT_LIFE)));
        return answer(fields.put("expires_in", SHORT_LIFE.toSeconds()));
    }

    /** The usual answer, with {@code token} in it. */
    static SandboxAnswer issued(Asked asked, String token) {
        return answer(fields(asked, token));
    }

    /** The usual fields with a usual token, to be changed. */
    static ObjectNode fields(Asked asked) {
        return fields(asked, asked.mint().signed(asked.claims()));
    }

    /** In the order of the API page. */
    static ObjectNode fields(Asked asked, String token) {
        return JsonMapper.shared().createObjectNode()
            .put("token_type", "Bearer")
            .put("expires_in", asked.lifetime().toSeconds())
            .put("access_token", token)
            .put("scope", asked.scope());
    }

    static SandboxAnswer answer(ObjectNode fields) {
        return answer(fields.toString());
    }

    static SandboxAnswer answer(String body) {
        return SandboxAnswer.of(200, SandboxAnswer.JSON, body).with("Cache-Control", "no-store");
    }
}
