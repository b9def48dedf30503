package dev.tokenconsole.net.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.Mutations;
import dev.tokenconsole.text.redact.Redactor;

/** Header fields and bodies as they are shown, and dates. */
@Execution(ExecutionMode.CONCURRENT)
class HeaderFuzzTest {
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
        List<byte[]> seeds = Mutations.texts("Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 9999 23:59:60 +1400",
            "session=" + secret + "; Path=/; Secure", "Basic realm=\"" + secret + "\", charset=\"UTF-8\"",
            "https://login.test/?client_secret=" + secret + "#" + secret);
        Mutations.run(count, secret, seeds, input -> {
            String text = new String(input, StandardCharsets.ISO_8859_1);
            HttpHeaders headers = HttpHeaders.of(
                Map.of("X-Echo", List.of(text), "Set-Cookie", List.of(text), "Date", List.of(text)), (_, _) -> true);
            try (Secret own = Secret.of(secret); Redactor redactor = new Redactor(own)) {
                redactor.learn(text);
                return new ResponseRedactor(redactor).of(200, headers, text) + " " + HttpDate.of(text);
            }
        });
    }
}
