package dev.tokenconsole.check.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckProgress;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckRun;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;

/** A run that is stopped ends within a second, and each row has a result. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class StopTest {
    private static final String TOKEN = TestFetcher.ok("{\"access_token\":\"t\",\"expires_in\":60}");
    /** One second, and what a busy computer may add. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void requestsThatWaitForTheServerAreCancelled() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            if (calls.incrementAndGet() <= 3) {
                wire.send(TOKEN);
            } else {
                wire.awaitClientGone();
            }
        }); TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            CheckBench bench = rows(CheckBench.environment("bench", server.base()));
            CheckRun run = start(bench, CheckFetch.by(client), CheckListener.NONE);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> server.connections() == 7);
            CheckReport report = stopped(run);
            assertEquals(3, report.count(CheckState.VALID));
            assertEquals(97, report.count(CheckState.NOT_CHECKED));
            assertWiped(bench);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> server.open() == 0);
            assertEquals(7, server.connections());
        }
    }

    /** As another pair of hands may do, which waits for something else than the network. */
    @Test
    void aFetchThatDoesNotEndIsNotWaitedFor() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CheckFetch stubborn = (row, own) -> {
            boolean over = false;
            while (!over) {
                try {
                    never.await();
                    over = true;
                } catch (InterruptedException _) {
                    over = false;
                }
            }
            throw new IllegalStateException("too late");
        };
        CheckBench bench = rows(CheckBench.environment("bench", URI.create("http://127.0.0.1:9")));
        CheckReport report = stopped(start(bench, stubborn, CheckListener.NONE));
        never.countDown();
        assertEquals(100, report.count(CheckState.NOT_CHECKED));
        assertEquals("The check was stopped first.", report.rows().getFirst().why());
        assertWiped(bench);
    }

    @Test
    void aRunThatWaitsForAHostIsStopped() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CheckListener listener = new CheckListener() {
            @Override
            public void waiting(String host, Duration pause) {
                waiting.countDown();
            }
        };
        try (HostileServer server = HostileServer.answering(
                TestFetcher.response("429 Too Many Requests", "Retry-After: 600\r\n", ""));
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT)) {
            CheckBench bench = rows(CheckBench.environment("bench", server.base()));
            CheckRun run = start(bench, CheckFetch.by(client), listener);
            waiting.await();
            CheckReport report = stopped(run);
            assertEquals(100, report.count(CheckState.NOT_CHECKED) + report.count(CheckState.THROTTLED));
            assertTrue(server.connections() <= 4);
        }
    }

    /** A fault of this program is a result, too: the other rows go on. */
    @Test
    void noRowIsLostByAFault() throws Exception {
        AtomicInteger finished = new AtomicInteger();
        CheckListener listener = new CheckListener() {
            @Override
            public void finished(CheckedRow row, CheckProgress progress) {
                finished.incrementAndGet();
            }
        };
        CheckFetch faulty = (row, own) -> {
            throw new IllegalStateException(own.secret().reveal());
        };
        CheckBench bench = rows(CheckBench.environment("bench", URI.create("http://127.0.0.1:9")));
        CheckReport report = start(bench, faulty, listener).await();
        assertEquals(100, finished.get());
        assertEquals(100, report.count(CheckState.NOT_CHECKED));
        assertTrue(report.rows().getFirst().why().matches(
            "An unexpected error: IllegalStateException at StopTest\\.java:[0-9]+\\."), report.rows().getFirst().why());
        assertWiped(bench);
    }

    private static CheckBench rows(Environment environment) {
        CheckBench bench = new CheckBench();
        for (int i = 0; i < 100; i++) {
            bench.add(environment, "client-" + i);
        }
        return bench;
    }

    private static CheckRun start(CheckBench bench, CheckFetch fetch, CheckListener listener) {
        return new Checker(fetch, TokenClock.SYSTEM)
            .start(bench.entries(), List.of(), ShownClientId.SHORT, listener);
    }

    private static CheckReport stopped(CheckRun run) throws InterruptedException {
        long begun = System.nanoTime();
        run.stop();
        CheckReport report = run.await();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("A check was stopped in " + took.toMillis() + " ms.");
        assertTrue(took.compareTo(LIMIT) < 0, () -> "took " + took);
        assertTrue(report.stopped());
        assertEquals(100, report.rows().size());
        return report;
    }

    private static void assertWiped(CheckBench bench) {
        assertTrue(bench.entries().stream()
            .allMatch(entry -> entry.credentials().orElseThrow().secret().isClosed()));
    }
}
