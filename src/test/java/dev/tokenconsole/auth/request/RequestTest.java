package dev.tokenconsole.auth.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/** The request on the wire, and its preview. */
class RequestTest {
    private static final String TOKEN = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":60}";

    @Test
    void theRequestIsTheApiPages() throws Exception {
        try (HostileServer server = HostileServer.answering(TestFetcher.ok(TOKEN))) {
            TestFetcher.fetch(server.base(), TestFetcher.PATIENT);
            String request = server.requests().getFirst();
            String lower = request.toLowerCase(Locale.ROOT);
            String body = "{\"client_id\":\"test-client\",\"client_secret\":\"" + TestFetcher.CANARY + "\"}";
            assertTrue(request.startsWith("POST /api/v1/authentication HTTP/1.1\r\n"), request);
            assertTrue(request.endsWith("\r\n\r\n" + body), request);
            assertTrue(lower.contains("\r\ncontent-type: application/json\r\n"), request);
            assertTrue(lower.contains("\r\naccept: application/json\r\n"), request);
            assertTrue(lower.contains("\r\nuser-agent: token-console\r\n"), request);
            for (String absent : List.of("authorization", "cookie", "upgrade", "grant_type", "transfer-encoding",
                    "accept-encoding", "java")) {
                assertFalse(lower.contains(absent), absent);
            }
        }
    }

    @Test
    void cookiesAreForgotten() throws Exception {
        String answer = TestFetcher.response("200 OK", "Set-Cookie: id=1; Path=/\r\nContent-Type: application/json\r\n",
            TOKEN);
        try (HostileServer server = HostileServer.answering(answer);
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            TestFetcher.fetch(client, server.base());
            TestFetcher.fetch(client, server.base());
            assertEquals(2, server.requests().size());
            assertFalse(server.requests().getLast().toLowerCase(Locale.ROOT).contains("cookie"));
        }
    }

    @Test
    void aChallengeIsNotAnswered() throws Exception {
        try (HostileServer server = HostileServer.answering(
                TestFetcher.response("401 Unauthorized", "WWW-Authenticate: Basic realm=x\r\n", ""))) {
            TestFetcher.fetch(server.base(), TestFetcher.PATIENT);
            assertEquals(1, server.connections());
        }
    }

    @Test
    void halfACharacterIsNotSent() throws Exception {
        try (HostileServer server = HostileServer.answering("");
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT);
                Secret half = Secret.of("x\ud83d")) {
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class,
                client.fetch(TestFetcher.environment(server.base()), "id", half));
            assertEquals("The client id or client secret cannot be sent", verdict.title());
            assertEquals(Remedy.EDIT_PROFILE, verdict.remedy());
            assertEquals(0, server.connections());
        }
    }

    @Test
    void thePreviewIsTheRequestWithoutTheSecret() {
        Environment sandbox = new Environment("s", "Sandbox", EnvironmentKind.SANDBOX,
            URI.create("https://api.sandbox.payments.stonex.com"), "1", TokenRecipe.STONEX_PAYMENTS);
        assertEquals("""
            POST https://api.sandbox.payments.stonex.com/api/v1/authentication
            Accept: application/json
            Content-Type: application/json

            {"client_id":"say \\"hi\\"","client_secret":"••••••••"}
            """, RequestPreview.of(sandbox, "say \"hi\""));
    }

    @Test
    void thePreviewOfAnAddressThatIsNeverCalledHidesItsPassword() {
        Environment odd = TestFetcher.environment(URI.create("https://user:" + TestFetcher.CANARY + "@example.com"));
        String preview = RequestPreview.of(odd, "id");
        assertTrue(preview.startsWith("POST https://example.com/api/v1/authentication\n"), preview);
        assertFalse(preview.contains(TestFetcher.CANARY));
        Environment worse = TestFetcher.environment(URI.create("https://user:" + TestFetcher.CANARY + "@not_a_host"));
        assertTrue(RequestPreview.of(worse, "id").startsWith("POST https://not_a_host/api/v1/authentication\n"));
        String plain = RequestPreview.of(TestFetcher.environment(URI.create("http://example.com")), "id");
        assertTrue(plain.startsWith("POST http://example.com/api/v1/authentication\n"), plain);
    }
}
