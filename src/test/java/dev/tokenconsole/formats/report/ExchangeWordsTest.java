package dev.tokenconsole.formats.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RedactedResponse;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.tls.SystemTrust;

/** The facts of an exchange, however it ended. */
@Execution(ExecutionMode.CONCURRENT)
class ExchangeWordsTest {
    private static final Duration PAUSE = Duration.ofMillis(200);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "200 OK | {\"access_token\":\"secret-token\",\"token_type\":\"Bearer\",\"expires_in\":60} "
            + "| {\"access_token\":\"••••\",\"token_type\":\"Bearer\",\"expires_in\":60}",
        "401 No | {\"error\":\"invalid_client\"} | {\"error\":\"invalid_client\"}",
        "200 OK | <html>Sign in</html> | <html>Sign in</html>",
        "200 OK | {\"access_token\":\"cut | {\"access_token\":\"••••",
        "500 No | Oops | Oops"})
    void everyAnswerIsKeptAsItMayBeShown(String status, String body, String shown) throws Exception {
        TokenOutcome outcome = TestFetcher.answered(TestFetcher.response(
            status, "Content-Type: application/json\r\nX-Okta-Request-Id: abc\r\nSet-Cookie: id=1\r\n", body));
        RedactedResponse reply = Objects.requireNonNull(outcome.exchange().response());
        assertEquals(Integer.parseInt(status.substring(0, 3)), reply.status());
        assertEquals(shown, reply.body());
        assertEquals(List.of(new RedactedResponse.Header("content-length", String.valueOf(body.length())),
            new RedactedResponse.Header("content-type", "application/json"),
                new RedactedResponse.Header("set-cookie", "••••"),
            new RedactedResponse.Header("x-okta-request-id", "abc")), reply.headers());
        assertEquals(1, outcome.exchange().tries());
        assertNull(outcome.exchange().tls());
        assertEquals("to this computer, only a proxy of the environment itself is used",
            outcome.exchange().route().why());
    }

    /** An opaque token looks like nothing, so that only its name in the body tells what it is. */
    @Test
    void aTokenThatIsRepeatedElsewhereIsNotShownThereEither() throws Exception {
        String token = "opaque-token/xyz-1234567890";
        for (int status : new int[] {200, 400}) {
            String body = "{\"access_token\":\"" + token + "\",\"expires_in\":60,\"echo\":\""
                + token.replace("/", "\\/") + "\",\"error_description\":\"for " + token + "\""
                + (status == 200 ? "" : ",\"error\":\"invalid_request\"") + "}";
            TokenOutcome outcome = TestFetcher.answered(TestFetcher.response(
                status + " X", "Content-Type: application/json\r\nX-Trace: before " + token + "\r\n", body));
            assertFalse(outcome.toString().contains("xyz"), outcome::toString);
            RedactedResponse reply = Objects.requireNonNull(outcome.exchange().response());
            assertTrue(reply.headers().contains(new RedactedResponse.Header("x-trace", "before ••••")),
                reply::toString);
            assertTrue(reply.body().contains("\"echo\":\"••••\""), reply::toString);
        }
    }

    @Test
    void theStepsAreTimedEachFromTheStart() throws Exception {
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.hold(PAUSE);
            wire.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
            wire.hold(PAUSE);
            wire.send("{}");
        })) {
            Timing timing = TestFetcher.fetch(server.base(), TestFetcher.PATIENT).exchange().timing();
            Duration connected = Objects.requireNonNull(timing.connected());
            Duration firstByte = Objects.requireNonNull(timing.firstByte());
            assertTrue(firstByte.minus(connected).compareTo(PAUSE.dividedBy(2)) > 0, timing::toString);
            assertTrue(timing.total().minus(firstByte).compareTo(PAUSE.dividedBy(2)) > 0, timing::toString);
        }
    }

    @Test
    void ofAnAnswerThatDoesNotEndTheHeadIsKnown() throws Exception {
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.send("HTTP/1.1 200 OK\r\nServer: slow\r\nContent-Length: 100\r\n\r\n{\"access_token\":\"a");
            wire.awaitClientGone();
        })) {
            TokenOutcome outcome = TestFetcher.fetch(server.base(), TestFetcher.HASTY);
            assertEquals("The response from " + server.base().getAuthority() + " was not complete within 1 s",
                TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome).title());
            assertEquals(new RedactedResponse(200, List.of(new RedactedResponse.Header("content-length", "100"),
                new RedactedResponse.Header("server", "slow")), ""), outcome.exchange().response());
            assertNotNull(outcome.exchange().timing().firstByte());
        }
    }

    @Test
    void ofARefusedConnectionThereIsNothing() throws Exception {
        HostileServer gone = HostileServer.answering("");
        gone.close();
        Exchange exchange = TestFetcher.fetch(gone.base(), TestFetcher.PATIENT).exchange();
        assertNull(exchange.response());
        assertNull(exchange.timing().connected());
        assertNull(exchange.timing().firstByte());
        assertEquals(0, exchange.tries());
        assertTrue(exchange.request().startsWith("POST " + gone.base()), exchange.request());
    }

    @Test
    void whatIsCancelledIsKnownAsFarAsItCame() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            begun.countDown();
            wire.awaitClientGone();
        }); TokenClient client = TestFetcher.client(TestFetcher.PATIENT, SystemTrust.ofThisComputer())) {
            Runnable closing = client::close;
            CompletableFuture<TokenOutcome> outcome = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> outcome.complete(TestFetcher.fetch(client, server.base())));
            assertTrue(begun.await(30, TimeUnit.SECONDS));
            closing.run();
            TokenOutcome cancelled = outcome.get(30, TimeUnit.SECONDS);
            assertInstanceOf(TokenOutcome.Cancelled.class, cancelled);
            assertNotNull(cancelled.exchange().timing().connected());
            assertEquals(1, cancelled.exchange().tries());
        }
    }

    @Test
    void whatWasNeverSentHasNoTries() {
        Exchange exchange = TestFetcher.fetch(URI.create("http://example.invalid"), TestFetcher.HASTY).exchange();
        assertEquals(0, exchange.tries());
        assertEquals(new Route(null, "not decided"), exchange.route());
    }

    /** The largest answer that is read, of the kind that costs most to scrub. */
    @Test
    void aLargeHostileAnswerIsShownInNoTime() throws Exception {
        String body = "%25".repeat(21_000);
        TokenOutcome outcome = TestFetcher.answered(TestFetcher.response("400 No", "", body));
        assertEquals(body, Objects.requireNonNull(outcome.exchange().response()).body());
        assertTrue(outcome.exchange().elapsed().compareTo(Duration.ofSeconds(20)) < 0);
    }
}
