package dev.tokenconsole.auth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.DelayingServer;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.SteppingClock;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.http.Exchange;

@Execution(ExecutionMode.CONCURRENT)
class ManyAtOnceTest {
    private static final int PROFILES = 50;
    private static final Duration EACH = Duration.ofMillis(200);
    /** Thirteen times four at once. */
    private static final Duration IDEAL = EACH.multipliedBy(13);
    private static final String TOKEN = TestFetcher.ok("{\"access_token\":\"t\",\"expires_in\":60}");

    @Test
    void fiftyProfilesShareFourConnections() throws Exception {
        try (DelayingServer server = new DelayingServer(EACH, TOKEN);
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            Duration first = fetchAll(client, server);
            Duration second = fetchAll(client, server);
            String line = String.format(Locale.ROOT, "%d fetches by the client alone, %d ms each at the server: %d ms "
                + "the first time and %d ms the second, ideal %d ms, ratio %.2f and %.2f; at most %d "
                + "pending and %d open at once.", PROFILES, EACH.toMillis(), first.toMillis(), second.toMillis(),
                IDEAL.toMillis(), first.toMillis() / (double) IDEAL.toMillis(),
                second.toMillis() / (double) IDEAL.toMillis(), server.mostUnanswered(), server.mostOpen());
            Path folder = Path.of("target", "hostile-servers");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("7-many-fetches.md"), line + "\n");
            System.out.println(line);
            assertEquals(2 * PROFILES, server.connections());
            assertEquals(4, server.mostUnanswered());
            assertEquals(4, server.mostOpen());
            assertTrue(second.compareTo(IDEAL.multipliedBy(10)) < 0, () -> "took " + second);
        }
    }

    private static Duration fetchAll(TokenClient client, DelayingServer server) throws Exception {
        long begun = System.nanoTime();
        var all = IntStream.range(0, PROFILES).mapToObj(_ -> start(client, server.base())).toList();
        for (CompletableFuture<TokenOutcome> outcome : all) {
            assertInstanceOf(TokenOutcome.Issued.class, outcome.get(60, TimeUnit.SECONDS)).token().close();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void theFifthWaitsUntilOneOfFourEnds() throws Exception {
        Semaphore ends = new Semaphore(0);
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            ends.acquire();
            wire.send(TOKEN);
        }); TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            var four = IntStream.range(0, 4).mapToObj(_ -> start(client, server.base())).toList();
            awaitConnections(server, 4);
            CompletableFuture<TokenOutcome> fifth = new CompletableFuture<>();
            startWaiting(fifth, client, server.base());
            assertEquals(4, server.connections());
            ends.release();
            awaitConnections(server, 5);
            ends.release(4);
            for (CompletableFuture<TokenOutcome> outcome : four) {
                assertInstanceOf(TokenOutcome.Issued.class, outcome.get(30, TimeUnit.SECONDS)).token().close();
            }
            assertInstanceOf(TokenOutcome.Issued.class, fifth.get(30, TimeUnit.SECONDS)).token().close();
        }
    }

    @Test
    void waitingForATurnCanBeCancelled() throws Exception {
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.awaitClientGone();
        }); TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            IntStream.range(0, 4).forEach(_ -> assertEquals(false, start(client, server.base()).isDone()));
            awaitConnections(server, 4);
            CompletableFuture<TokenOutcome> fifth = new CompletableFuture<>();
            startWaiting(fifth, client, server.base()).interrupt();
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
        }); TokenClient client = new TokenClient(clock, TestFetcher.PATIENT)) {
            var four = IntStream.range(0, 4).mapToObj(_ -> start(client, server.base())).toList();
            awaitConnections(server, 4);
            CompletableFuture<TokenOutcome> fifth = new CompletableFuture<>();
            startWaiting(fifth, client, server.base());
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

    private static void awaitConnections(HostileServer server, int number) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> server.connections() == number);
    }

    /** Begins a request that waits for its turn; its thread. */
    private static Thread startWaiting(CompletableFuture<TokenOutcome> outcome, TokenClient client, URI base) {
        Thread waiting = Thread.ofVirtual().start(() -> outcome.complete(TestFetcher.fetch(client, base)));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> waiting.getState() == Thread.State.WAITING);
        return waiting;
    }

    private static CompletableFuture<TokenOutcome> start(TokenClient client, URI base) {
        CompletableFuture<TokenOutcome> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> outcome.complete(TestFetcher.fetch(client, base)));
        return outcome;
    }
}
