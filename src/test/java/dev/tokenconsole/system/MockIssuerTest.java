package dev.tokenconsole.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;

/** Tokens of another issuer, in all of its algorithms, verified by discovery, and its keys replaced. */
@Tag("system")
@Timeout(120)
class MockIssuerTest {
    private static @Nullable MockIssuer started;

    @TempDir
    private Path state;

    @BeforeAll
    static void start() throws Exception {
        started = MockIssuer.start();
    }

    @AfterAll
    static void end() {
        try (MockIssuer _ = started) {
            // Closed whatever the tests did.
        }
    }

    /** It signs with its keys in turn, so that eleven tokens have eleven algorithms. */
    @Test
    void itsTokensAreValidInEachOfItsAlgorithms() {
        Map<String, String> verdicts = new TreeMap<>();
        long before = issuer().keyRequests();
        for (int i = 0; i < 11; i++) {
            JsonNode token = token();
            verdicts.put(algorithm(token), verdict(token));
        }
        Map<String, String> expected = new TreeMap<>();
        for (String algorithm : List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384",
                "ES512", "EdDSA", "Ed25519")) {
            expected.put(algorithm, "valid");
        }
        assertEquals(expected, verdicts);
        assertEquals(1, issuer().keyRequests() - before);
    }

    @Test
    void itsKeysAreAskedForOnceAfterTheyWereReplaced() throws Exception {
        String old = text(token());
        long before = issuer().keyRequests();
        issuer().rotate();
        String next = text(token());
        assertEquals("valid", decoded(next));
        assertEquals(1, issuer().keyRequests() - before);
        assertEquals("key-not-published id-retired", decoded(old));
        // Less than 30 s later, it has other keys again.
        issuer().rotate();
        assertEquals("cannot-ask too-soon", decoded(text(plainToken())));
        assertEquals(1, issuer().keyRequests() - before);
    }

    private JsonNode token() {
        return json(run("secret", "token", "--token-url", issuer().url() + "/token", "--recipe", "oauth2-post",
            "--client-id", "client", "--client-secret-file", "-", "--proxy", "none", "--output", "json", "--verify",
            "--issuer", issuer().url()));
    }

    private JsonNode plainToken() {
        return json(run("secret", "token", "--token-url", issuer().url() + "/token", "--recipe", "oauth2-post",
            "--client-id", "client", "--client-secret-file", "-", "--proxy", "none", "--output", "json"));
    }

    private String decoded(String token) {
        return verdict(json(run(token, "decode", "--verify", "--issuer", issuer().url(), "--json")));
    }

    private CliRunner.Result run(String input, String... args) {
        return new CliRunner().env("TOKEN_CONSOLE_STATE", state.toString()).stdin(input).run(args);
    }

    private static JsonNode json(CliRunner.Result result) {
        return JsonMapper.shared().readTree(result.out());
    }

    private static String text(JsonNode token) {
        return token.path("access_token").asString();
    }

    private static String verdict(JsonNode printed) {
        JsonNode verdict = printed.path("verification");
        return (verdict.path("kind").asString("") + " " + verdict.path("reason").asString("")).strip();
    }

    private static String algorithm(JsonNode token) {
        String header = text(token).split("\\.", -1)[0];
        return JsonMapper.shared()
            .readTree(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8)).path("alg").asString();
    }

    private static MockIssuer issuer() {
        return Objects.requireNonNull(started);
    }
}
