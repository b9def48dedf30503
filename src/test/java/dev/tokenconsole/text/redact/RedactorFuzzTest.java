package dev.tokenconsole.text.redact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.Mutations;

/** Texts of a server, with the secret and tokens in them, in any state of damage. */
@Execution(ExecutionMode.CONCURRENT)
class RedactorFuzzTest {
    @Test
    void eachMutationHasADeclaredOutcome() throws Exception {
        run(Mutations.BUILD);
    }

    /** {@code mvn -B test -Psoak}. */
    @Test
    @Tag("soak")
    void manyMutationsHaveADeclaredOutcome() throws Exception {
        run(Mutations.SOAK);
    }

    private static void run(int count) {
        String secret = TestFetcher.CANARY;
        String escaped = URLEncoder.encode("{\"client_secret\":\"" + secret + "\"}", StandardCharsets.UTF_8);
        List<byte[]> seeds = Mutations.texts("{\"error\":\"invalid_client\",\"client_secret\":\"" + secret + "\"}",
            "<html><password>" + secret + "</password>&quot;" + secret + "&quot;</html>", escaped,
            "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln access_token=['" + secret + "', {\"jwt\": \"x\"}]",
            "{\\\"token\\\":\\\"" + secret + "\\\"} \\u006b\\u0041n4 %6bAn4rY");
        Mutations.run(count, secret, seeds, input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            try (Secret own = Secret.of(secret); QuotedText quoted = new QuotedText(own)) {
                quoted.redactor().learn(text);
                return String.join("\n", quoted.redactor().masked(text), quoted.redactor().masked(text, 20),
                    String.valueOf(quoted.quote(text)), quoted.id(text).orElse(""),
                    String.valueOf(LogRedaction.of(text).length()));
            }
        });
    }
}
