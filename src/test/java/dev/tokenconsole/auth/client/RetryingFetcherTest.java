package dev.tokenconsole.auth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.testing.TestExchange;

/** Retries and their number, by a real client against servers that fail. */
class RetryingFetcherTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String TOKEN = TestFetcher.ok("{\"access_token\":\"t\",\"expires_in\":60}");
    private static final String GATEWAY = TestFetcher.response("502 Bad Gateway", "", "");
    private static final String HALF = "HTTP/1.1 %s\r\nContent-Length: 100\r\n\r\n{\"acc";

    private final List<Duration> pauses = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"acc", "HTTP/1.1 502 No\r\nContent-Length: 100\r\n\r\n<"})
    void whatPassesIsTriedThreeTimesAndOneTokenIsEnough(String broken) throws Exception {
        try (HostileServer server = HostileServer.answering(broken)) {
            TokenOutcome outcome = fetch(server);
            assertInstanceOf(TokenOutcome.Unreachable.class, outcome);
            assertEquals(3, outcome.exchange().tries());
            assertEquals(3, server.connections());
            assertEquals(2, pauses.size());
        }
        for (int failures = 1; failures <= 2; failures++) {
            pauses.clear();
            try (HostileServer server = answeringLast(broken, failures)) {
                TokenOutcome outcome = fetch(server);
                assertInstanceOf(TokenOutcome.Issued.class, outcome).token().close();
                assertEquals(failures + 1, outcome.exchange().tries());
                assertEquals(failures, pauses.size());
            }
        }
    }

    /** The way through a proxy breaks like the way without one. */
    @ParameterizedTest
    @CsvSource({"'', 3", "502 Bad Gateway, 3", "504 Gateway Timeout, 3", "503 Service Unavailable, 1",
        "429 Too Many Requests, 1", "403 Forbidden, 1", "SSH-2.0-OpenSSH_9.2, 1"})
    void whatPassesAtAProxyIsTriedThreeTimesToo(String answer, int connections) throws Exception {
        String raw = answer.isEmpty() ? "" : answer.startsWith("SSH") ? answer + "\r\n\r\n"
            : TestFetcher.response(answer, "Retry-After: 5\r\n", "");
        try (HostileServer proxy = HostileServer.answering(raw);
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT,
                    SystemTrust.ofThisComputer(),
                    new RouteSelector(Map.of("https_proxy", "127.0.0.1:" + proxy.port()), () -> null))) {
            TokenOutcome outcome = fetch(retrying(client, LONG), URI.create("https://token.test"));
            assertInstanceOf(TokenOutcome.Unreachable.class, outcome);
            assertEquals(connections, proxy.connections());
            assertEquals(0, outcome.exchange().tries(), "nothing reached the server");
        }
    }

    @Test
    void aResetIsABrokenConnection() throws Exception {
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.reset();
        })) {
            assertEquals(3, fetch(server).exchange().tries());
        }
    }

    /** Statuses, with and without their body; an answer that broke off after a status that is a judgement. */
    @ParameterizedTest
    @ValueSource(strings = {"400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found",
        "429 Too Many Requests", "500 Internal Server Error", "503 Service Unavailable", "307 Temporary Redirect",
        "200 OK", "407 Proxy Authentication Required"})
    void nothingElseIsEverSentTwice(String status) throws Exception {
        assertEquals(1, connections(TestFetcher.response(status, "Retry-After: 1\r\n", "")));
        if (!status.startsWith("200")) {
            assertEquals(1, connections(HALF.replace("%s", status)), "the same, broken off");
        }
    }

    @Test
    void aRefusalThatAGatewayHandsOnIsNotRepeated() throws Exception {
        String refusal = "{\"error\":\"invalid_client\"}";
        assertEquals(1, connections(TestFetcher.response("502 Bad Gateway", "", refusal)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"`{\"error\":\"server_error\"}`, 3",
        "`{\"error\":\"temporarily_unavailable\"}`, 3", "`{\"title\":\"No upstream\",\"status\":502}`, 3",
        "`{\"error\":\"invalid_client\"}`, 1", "`{\"error\":\"slow_down\"}`, 1"})
    void anErrorOfAGatewayThatRefusesNothingIsRepeated(String body, int connections) throws Exception {
        for (String status : List.of("502 Bad Gateway", "504 Gateway Timeout")) {
            String answer = TestFetcher.response(status, "Content-Type: application/json\r\n", body);
            try (HostileServer server = HostileServer.answering(answer)) {
                assertEquals(connections, fetch(server).exchange().tries());
                assertEquals(connections, server.connections());
            }
        }
    }

    @Test
    void whatIsNotABrokenConnectionIsNotRepeated() throws Exception {
        assertEquals(1, connections("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
        try (Socket taken = HostileServer.refusing();
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            URI refusing = URI.create("http://127.0.0.1:" + taken.getLocalPort());
            assertEquals(0, fetch(retrying(client, LONG), refusing).exchange().tries());
        }
        try (HostileServer silent = HostileServer.running(HostileServer.Wire::awaitClientGone);
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.HASTY)) {
            fetch(retrying(client, LONG), silent.base());
            assertEquals(1, silent.connections(), "a deadline is not repeated");
        }
        assertEquals(List.of(), pauses);
    }

    @Test
    void pausesAreRandomAndGrow() {
        TokenFetcher fetcher = retrying((_, _, _) -> lost(Duration.ZERO), LONG);
        for (int i = 0; i < 500; i++) {
            fetch(fetcher, URI.create("https://a.example"));
        }
        assertEquals(1000, pauses.size());
        assertWithin(200, 600, IntStream.range(0, 500).mapToObj(i -> pauses.get(2 * i)).toList());
        assertWithin(600, 1800, IntStream.range(0, 500).mapToObj(i -> pauses.get(2 * i + 1)).toList());
    }

    @Test
    void nothingIsBegunAfterTheTimeForTheWhole() {
        AtomicInteger asked = new AtomicInteger();
        Duration whole = Duration.ofSeconds(15);
        URI base = URI.create("https://a.example");
        fetch(retrying((_, _, _) -> counted(asked, Duration.ofSeconds(14)), whole), base);
        assertEquals(2, asked.get(), "14 s and a pause below 1 s are within it, twice that is not");
        fetch(retrying((_, _, _) -> counted(asked, Duration.ofMillis(14_900)), whole), base);
        assertEquals(3, asked.get());
    }

    @Test
    void theFactsAreThoseOfTheLastTry() {
        AtomicInteger asked = new AtomicInteger();
        TokenOutcome outcome = fetch(retrying((_, _, _) -> counted(asked, Duration.ofMillis(asked.get() + 1)), LONG),
            URI.create("https://a.example"));
        assertEquals(Duration.ofMillis(3), outcome.exchange().elapsed());
        assertEquals(3, outcome.exchange().tries());
    }

    @Test
    void anInterruptEndsThePause() throws Exception {
        try (HostileServer server = HostileServer.answering("");
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            CountDownLatch waiting = new CountDownLatch(1);
            TokenFetcher fetcher = new RetryingFetcher(client, LONG, new Random(1), _ -> {
                waiting.countDown();
                new CountDownLatch(1).await();
            });
            CompletableFuture<TokenOutcome> outcome = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread caller = Thread.ofPlatform().start(() -> {
                outcome.complete(fetch(fetcher, server.base()));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            assertTrue(waiting.await(10, TimeUnit.SECONDS));
            caller.interrupt();
            TokenOutcome cancelled = outcome.get(10, TimeUnit.SECONDS);
            assertInstanceOf(TokenOutcome.Cancelled.class, cancelled);
            assertEquals(1, cancelled.exchange().tries());
            assertFalse(flag.get(10, TimeUnit.SECONDS), "the interrupt is used up");
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aSecretThatWasWipedInThePauseIsNotSentAgain() throws Exception {
        try (HostileServer server = HostileServer.answering(GATEWAY);
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            Secret secret = Secret.of(TestFetcher.CANARY);
            TokenFetcher fetcher = new RetryingFetcher(client, LONG, new Random(1), _ -> secret.close());
            TokenOutcome outcome =
                fetcher.fetch(TestFetcher.environment(server.base()), TestFetcher.CLIENT, secret);
            assertInstanceOf(TokenOutcome.Cancelled.class, outcome);
            assertEquals(1, outcome.exchange().tries());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void noPlaceIsHeldInThePause() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        AtomicInteger waiting = new AtomicInteger();
        try (HostileServer broken = HostileServer.answering("");
                HostileServer good = HostileServer.answering(TOKEN);
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            TokenFetcher fetcher = new RetryingFetcher(client, LONG, new Random(1), _ -> {
                waiting.incrementAndGet();
                over.await();
            });
            var all = IntStream.range(0, 8).mapToObj(_ -> {
                CompletableFuture<TokenOutcome> outcome = new CompletableFuture<>();
                Thread.ofVirtual().start(() -> outcome.complete(fetch(fetcher, broken.base())));
                return outcome;
            }).toList();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waiting.get() == 8);
            assertInstanceOf(TokenOutcome.Issued.class, fetch(fetcher, good.base())).token().close();
            over.countDown();
            for (CompletableFuture<TokenOutcome> outcome : all) {
                assertEquals(3, outcome.get(60, TimeUnit.SECONDS).exchange().tries());
            }
        }
    }

    private int connections(String raw) throws Exception {
        try (HostileServer server = HostileServer.answering(raw)) {
            assertEquals(1, fetch(server).exchange().tries());
            return server.connections();
        }
    }

    /** Breaks {@code failures} times, then has a token. */
    private static HostileServer answeringLast(String broken, int failures) throws IOException {
        AtomicInteger before = new AtomicInteger();
        return HostileServer.running(wire -> {
            wire.readRequest();
            wire.send(before.getAndIncrement() < failures ? broken : TOKEN);
        });
    }

    private TokenOutcome fetch(HostileServer server) {
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            return fetch(retrying(client, LONG), server.base());
        }
    }

    private static TokenOutcome fetch(TokenFetcher fetcher, URI base) {
        try (Secret secret = Secret.of(TestFetcher.CANARY)) {
            return fetcher.fetch(TestFetcher.environment(base), TestFetcher.CLIENT, secret);
        }
    }

    private TokenFetcher retrying(TokenFetcher once, Duration whole) {
        return new RetryingFetcher(once, whole, new Random(20_261_125), pauses::add);
    }

    private static TokenOutcome counted(AtomicInteger asked, Duration elapsed) {
        asked.incrementAndGet();
        return lost(elapsed);
    }

    private static TokenOutcome lost(Duration elapsed) {
        Exchange plain = TestExchange.of(
            TestFetcher.environment(URI.create("https://a.example")), Instant.EPOCH, null);
        return new TokenOutcome.Unreachable(
            new FailureVerdict("id", "t", "c", "n", null, List.of(), FailureVerdict.Remedy.RETRY).asMomentary(),
            new Exchange(
                plain.url(), "", Instant.EPOCH, new Timing(null, null, elapsed), plain.route(), null, null, 1));
    }

    private static void assertWithin(long least, long most, List<Duration> found) {
        assertTrue(found.stream().allMatch(pause -> pause.toMillis() >= least && pause.toMillis() <= most));
        long middle = (least + most) / 2;
        assertTrue(found.stream().anyMatch(pause -> pause.toMillis() < middle));
        assertTrue(found.stream().anyMatch(pause -> pause.toMillis() > middle));
    }
}
