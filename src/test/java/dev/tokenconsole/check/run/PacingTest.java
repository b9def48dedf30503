package dev.tokenconsole.check.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.SteppingClock;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckProgress;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.model.environment.Environment;

/** The pace of a run towards real servers that limit the rate, by a clock of the test. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class PacingTest {
    private static final String TOKEN = TestFetcher.ok("{\"access_token\":\"t\",\"expires_in\":60}");

    private final SteppingClock clock = new SteppingClock();
    private final Map<String, Duration> pauses = new ConcurrentHashMap<>();
    private final CountDownLatch limited = new CountDownLatch(1);
    private final JumpingWait wait = new JumpingWait(clock) {
        @Override
        public void finished(CheckedRow row, CheckProgress progress) {
            super.finished(row, progress);
            if (row.row().number() == 1) {
                limited.countDown();
            }
        }

        @Override
        public void waiting(String host, Duration pause) {
            pauses.put(host, pause);
        }
    };
    private final Map<String, Duration> askedAt = new ConcurrentHashMap<>();

    @Test
    void aLimitSlowsItsHostAloneAndLosesNoRow() throws Exception {
        try (HostileServer limiting = limiting(
                TestFetcher.response("429 Too Many Requests", "Retry-After: 12\r\n", ""));
                HostileServer calm = HostileServer.answering(TOKEN)) {
            CheckBench bench = new CheckBench();
            Environment one = CheckBench.environment("limiting", limiting.base());
            Environment other = CheckBench.environment("calm", calm.base());
            bench.add(one, "limited");
            for (int i = 1; i < 20; i++) {
                bench.add(one, "a" + i).add(other, "b" + i);
            }
            CheckReport report = check(bench);
            assertEquals(39, report.rows().size());
            assertEquals(1, report.count(CheckState.THROTTLED));
            assertEquals(38, report.count(CheckState.VALID));
            assertEquals(20, limiting.connections());
            assertEquals(19, calm.connections());
            assertEquals(Map.of(host(limiting), Duration.ofSeconds(12)), pauses);
            for (int i = 1; i < 20; i++) {
                // Three are on their way when the limit is heard of; the others wait, at 250 ms from each other.
                Duration first = at("a" + i);
                assertTrue(first.isZero() || first.compareTo(Duration.ofSeconds(12)) >= 0, "a" + i + " at " + first);
                assertTrue(at("b" + i).compareTo(Duration.ofSeconds(12)) < 0, "b" + i + " at " + at("b" + i));
            }
            assertTrue(askedAt.values().stream().filter(Duration::isZero).count() >= 4);
            assertTrue(Duration.ofMillis(250).compareTo(at("a19").minus(at("a18"))) >= 0);
        }
    }

    @Test
    void withoutATimeTheSpacingDoublesAndIsHalvedAgain() throws Exception {
        try (HostileServer server = limiting(TestFetcher.response("503 Service Unavailable", "", ""))) {
            CheckBench bench = new CheckBench();
            Environment environment = CheckBench.environment("limiting", server.base());
            bench.add(environment, "limited");
            for (int i = 1; i < 30; i++) {
                bench.add(environment, "a" + i);
            }
            CheckReport report = check(bench);
            assertEquals(29, report.count(CheckState.VALID));
            assertEquals(1, report.count(CheckState.UNREACHABLE));
            assertEquals(Map.of(host(server), Duration.ofMillis(250)), pauses);
            // Spaced from the fourth or fifth on, until ten were good.
            assertTrue(wait.waited().compareTo(Duration.ofMillis(250 * 5)) > 0, () -> "waited " + wait.waited());
            assertTrue(wait.waited().compareTo(Duration.ofMillis(250 * 14)) < 0, () -> "waited " + wait.waited());
        }
    }

    @Test
    void aPauseOfHoursIsSaidInsteadOfWaitedFor() throws Exception {
        try (HostileServer server = limiting(
                TestFetcher.response("429 Too Many Requests", "Retry-After: 7200\r\n", ""))) {
            CheckBench bench = new CheckBench();
            Environment environment = CheckBench.environment("limiting", server.base());
            bench.add(environment, "limited");
            for (int i = 1; i < 20; i++) {
                bench.add(environment, "a" + i);
            }
            CheckReport report = check(bench);
            assertEquals(1, report.count(CheckState.THROTTLED));
            assertTrue(report.count(CheckState.NOT_CHECKED) >= 16, () -> report.toString());
            assertEquals(host(server) + " asks for a pause until 1970-01-01T02:00:00Z, which is longer than a check"
                + " waits.", report.rows().getLast().why());
            assertEquals(Duration.ZERO, wait.waited());
        }
    }

    private static String host(HostileServer server) {
        return server.base().getAuthority();
    }

    private Duration at(String clientId) {
        return Objects.requireNonNull(askedAt.get(clientId), clientId);
    }

    /** Limits the client of the first row; once the run has its result, gives the others a token. */
    private HostileServer limiting(String response) throws Exception {
        return HostileServer.running(wire -> {
            if (wire.readRequest().contains("\"limited\"")) {
                wire.send(response);
            } else {
                limited.await();
                wire.send(TOKEN);
            }
        });
    }

    private CheckReport check(CheckBench bench) throws InterruptedException {
        try (TokenClient client = new TokenClient(clock, TestFetcher.PATIENT)) {
            CheckFetch fetch = (row, own) -> {
                askedAt.put(own.clientId(), Duration.ofNanos(clock.nanos()));
                return client.fetch(own.environment(), own.clientId(), own.secret());
            };
            return new Checker(fetch, TokenProbe.NONE, clock, wait)
                .start(bench.entries(), List.of(), ShownClientId.SHORT, wait).await();
        }
    }
}
