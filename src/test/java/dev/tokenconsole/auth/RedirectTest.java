package dev.tokenconsole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect would take the secret to another host: it is never followed, and its target is named. */
class RedirectTest {
    @ParameterizedTest
    @ValueSource(strings = {"301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect",
        "308 Permanent Redirect"})
    void nobodyElseIsEverConnectedTo(String status) throws Exception {
        try (HostileServer canary = HostileServer.answering(Fetching.ok("{}"));
                HostileServer server = HostileServer.answering(
                    Fetching.response(status, "Location: " + canary.base() + "/steal?x=1\r\n", ""))) {
            FailureVerdict verdict = Fetching.verdict(
                TokenOutcome.Malformed.class, Fetching.fetch(server.base(), Fetching.PATIENT));
            assertEquals(server.base().getAuthority() + " sends the request on to " + canary.base(), verdict.title());
            assertTrue(verdict.cause().contains("(" + status.substring(0, 3) + ")"), verdict.cause());
            assertEquals(0, canary.connections());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aLoopIsNotEntered() throws Exception {
        try (HostileServer server = HostileServer.answering(
                Fetching.response("307 Temporary Redirect", "Location: /api/v1/authentication\r\n", ""))) {
            FailureVerdict verdict = Fetching.verdict(
                TokenOutcome.Malformed.class, Fetching.fetch(server.base(), Fetching.PATIENT));
            assertEquals(server.base().getAuthority() + " sends the request on to " + server.base(), verdict.title());
            assertEquals(1, server.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Location: \r\n", "Location: mailto:x@example.com\r\n", "Location: ht^tp://[\r\n"})
    void aTargetThatIsNoneIsSaidToBeNone(String header) throws Exception {
        TokenOutcome outcome = Fetching.answered(Fetching.response("302 Found", header, ""));
        FailureVerdict verdict = Fetching.verdict(TokenOutcome.Malformed.class, outcome);
        assertEquals(outcome.exchange().url().getAuthority() + " sends the request on without saying where",
            verdict.title());
    }

    @Test
    void theBodyOfARedirectIsNotRead() throws Exception {
        TokenOutcome outcome = Fetching.answered("HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\n"
            + "Content-Length: 10000000000\r\n\r\n" + "x".repeat(100_000));
        assertTrue(Fetching.verdict(TokenOutcome.Malformed.class, outcome).title()
            .endsWith("sends the request on to https://elsewhere.example"));
    }
}
