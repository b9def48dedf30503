package dev.tokenconsole.auth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;

/** Ending an exchange from outside, at any moment. */
class CancelTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void anInterruptFromBeforeSendsNothing() throws Exception {
        try (HostileServer server = HostileServer.running(CancelTest::dripEverything);
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            Thread.currentThread().interrupt();
            assertInstanceOf(TokenOutcome.Cancelled.class, TestFetcher.fetch(client, server.base()));
            assertFalse(Thread.currentThread().isInterrupted());
            assertEquals(0, server.connections());
        }
    }

    @Test
    void theEndOfTheClientEndsWhatIsUnderWayAndWhatWaits() throws Exception {
        TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT);
        try (HostileServer server = HostileServer.running(CancelTest::dripEverything)) {
            var all = IntStream.range(0, 8).mapToObj(_ -> {
                CompletableFuture<TokenOutcome> outcome = new CompletableFuture<>();
                Thread.ofVirtual().start(() -> outcome.complete(TestFetcher.fetch(client, server.base())));
                return outcome;
            }).toList();
            Awaitility.await().atMost(SOON).until(() -> server.open() == 4);
            client.close();
            for (CompletableFuture<TokenOutcome> outcome : all) {
                assertInstanceOf(TokenOutcome.Cancelled.class, outcome.get(5, TimeUnit.SECONDS));
            }
            assertEquals(4, server.connections(), "those that waited were never connected");
            assertInstanceOf(TokenOutcome.Cancelled.class, TestFetcher.fetch(client, server.base()));
        }
    }

    @Test
    void aSecretThatWasWipedIsACancelledFetch() throws Exception {
        try (HostileServer server = HostileServer.running(CancelTest::dripEverything);
                TokenClient client = new TokenClient(TokenClock.SYSTEM)) {
            Secret wiped = Secret.of("gone");
            wiped.close();
            assertInstanceOf(TokenOutcome.Cancelled.class,
                client.fetch(TestFetcher.environment(server.base()), "id", wiped));
            assertEquals(0, server.connections());
        }
    }

    @Test
    void wipingTheSecretWhileItIsUsedDoesNoHarm() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch wiped = new CountDownLatch(1);
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            asked.countDown();
            wiped.await();
            wire.send(TestFetcher.ok("{\"error\":\"x\",\"error_description\":\"" + TestFetcher.CANARY + "\"}"));
        }); TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            Secret secret = Secret.of(TestFetcher.CANARY);
            CompletableFuture<TokenOutcome> outcome = new CompletableFuture<>();
            Thread.ofVirtual().start(() ->
                outcome.complete(client.fetch(TestFetcher.environment(server.base()), "id", secret)));
            assertTrue(asked.await(10, TimeUnit.SECONDS));
            secret.close();
            wiped.countDown();
            assertEquals("x: ••••", TestFetcher.verdict(
                TokenOutcome.Failure.class, outcome.get(10, TimeUnit.SECONDS)).serverMessage());
        }
    }

    /** Slow enough for every point of the exchange to be met: before, in the headers, in the body. */
    private static void dripEverything(HostileServer.Wire wire) throws IOException, InterruptedException {
        wire.readRequest();
        wire.drip("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(10_000), Duration.ofMillis(1));
    }
}
