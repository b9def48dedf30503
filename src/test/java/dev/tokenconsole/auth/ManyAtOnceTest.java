package dev.tokenconsole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.token.TokenClock;

class ManyAtOnceTest {
    private static final String TOKEN = Fetching.ok("{\"access_token\":\"t\",\"expires_in\":60}");

    @Test
    void fiftyProfilesShareFourConnections() throws Exception {
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.hold(Duration.ofMillis(30));
            wire.send(TOKEN);
        }); TokenClient client = new TokenClient(TokenClock.SYSTEM, Fetching.PATIENT)) {
            var all = IntStream.range(0, 50).mapToObj(_ -> start(client, server)).toList();
            for (CompletableFuture<TokenOutcome> outcome : all) {
                assertInstanceOf(TokenOutcome.Issued.class, outcome.get(60, TimeUnit.SECONDS));
            }
            assertEquals(50, server.connections());
            // One more may still be closing on the server's side while the next is already accepted.
            assertTrue(server.mostOpen() <= 8, () -> server.mostOpen() + " at once");
        }
    }

    @Test
    void theFifthWaitsUntilOneOfFourEnds() throws Exception {
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.awaitClientGone();
        }); TokenClient client = new TokenClient(TokenClock.SYSTEM, Fetching.HASTY)) {
            var all = IntStream.range(0, 5).mapToObj(_ -> start(client, server)).toList();
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> server.connections() == 4);
            for (CompletableFuture<TokenOutcome> outcome : all) {
                assertInstanceOf(TokenOutcome.Unreachable.class, outcome.get(30, TimeUnit.SECONDS));
            }
            assertEquals(5, server.connections());
        }
    }

    @Test
    void waitingForATurnCanBeCancelled() throws Exception {
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.awaitClientGone();
        }); TokenClient client = new TokenClient(TokenClock.SYSTEM, Fetching.PATIENT)) {
            IntStream.range(0, 4).forEach(_ -> assertEquals(false, start(client, server).isDone()));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> server.connections() == 4);
            CompletableFuture<TokenOutcome> fifth = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual().start(() -> fifth.complete(Fetching.fetch(client, server.base())));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> waiting.getState() == Thread.State.WAITING);
            waiting.interrupt();
            assertInstanceOf(TokenOutcome.Cancelled.class, fifth.get(10, TimeUnit.SECONDS));
            assertEquals(4, server.connections());
        }
    }

    @Test
    void waitingForATurnIsNoPartOfTheExchange() throws Exception {
        SteppingClock clock = new SteppingClock();
        CountDownLatch release = new CountDownLatch(1);
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            release.await();
            wire.send(TOKEN);
        }); TokenClient client = new TokenClient(clock, Fetching.PATIENT)) {
            var four = IntStream.range(0, 4).mapToObj(_ -> start(client, server)).toList();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> server.connections() == 4);
            CompletableFuture<TokenOutcome> fifth = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual().start(() -> fifth.complete(Fetching.fetch(client, server.base())));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> waiting.getState() == Thread.State.WAITING);
            clock.step(Duration.ofHours(1));
            release.countDown();
            for (CompletableFuture<TokenOutcome> outcome : four) {
                assertEquals(Duration.ofHours(1), outcome.get(60, TimeUnit.SECONDS).exchange().elapsed());
            }
            Exchange last = fifth.get(60, TimeUnit.SECONDS).exchange();
            assertEquals(Duration.ZERO, last.elapsed());
            assertEquals(Instant.EPOCH.plus(Duration.ofHours(1)), last.startedAt());
        }
    }

    private static CompletableFuture<TokenOutcome> start(TokenClient client, HostileServer server) {
        CompletableFuture<TokenOutcome> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> outcome.complete(Fetching.fetch(client, server.base())));
        return outcome;
    }
}
