package dev.tokenconsole.check.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckProgress;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.tls.SystemTrust;

/** Time and memory of runs against a server of this computer. */
public final class CheckFigures {
    static final Duration LATENCY = Duration.ofMillis(20);
    private static final int AT_ONCE = 4;
    private static final long MIB = 1024 * 1024;
    private static final String TOKEN = TestFetcher.ok("{\"access_token\":\"t\",\"expires_in\":60}");

    private CheckFigures() {}

    /**
     * A measured run.
     *
     * @param took as the run measures it
     * @param peakBytes the most memory in use after a collection, seen while it ran
     */
    record Measured(int rows, Duration took, long peakBytes) {
        Duration ideal() {
            return LATENCY.multipliedBy(rows).dividedBy(AT_ONCE);
        }

        double ratio() {
            return took.toNanos() / (double) ideal().toNanos();
        }
    }

    /** Prints the time of 1,000 credentials at 20 ms, and the memory of 10,000 beside that of 100. */
    public static void print(PrintStream out) throws IOException, InterruptedException {
        run(200, LATENCY);
        Measured timed = run(1_000, LATENCY);
        out.printf(Locale.ROOT, "check, 1,000 credentials at 20 ms: %d ms, ideal %d ms, ratio %.2f%n",
            timed.took().toMillis(), timed.ideal().toMillis(), timed.ratio());
        Measured few = run(100, Duration.ZERO);
        Measured many = run(10_000, Duration.ZERO);
        out.printf(Locale.ROOT, "check, memory in use: %d MiB with 100 credentials, %d MiB with 10,000 (%d ms)%n",
            few.peakBytes() / MIB, many.peakBytes() / MIB, many.took().toMillis());
    }

    /** Checks {@code rows} credentials at a server that responds after {@code latency}. */
    static Measured run(int rows, Duration latency) throws IOException, InterruptedException {
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.hold(latency);
            wire.send(TOKEN);
        })) {
            return run(rows, server.base());
        }
    }

    private static Measured run(int rows, URI base) throws InterruptedException {
        Environment environment = CheckBench.environment("bench", base);
        CheckBench bench = new CheckBench();
        for (int i = 0; i < rows; i++) {
            bench.add(environment, "client-number-" + i, "secret-number-" + i);
        }
        AtomicLong peak = new AtomicLong();
        CheckListener listener = new CheckListener() {
            @Override
            public void finished(CheckedRow row, CheckProgress progress) {
                if (progress.done() % Math.max(1, rows / 5) == 0) {
                    peak.accumulateAndGet(inUse(), Math::max);
                }
            }
        };
        try (TokenClient client = TestFetcher.client(TestFetcher.PATIENT, SystemTrust.ofThisComputer())) {
            CheckReport report = new Checker(CheckFetch.by(client), TokenClock.SYSTEM)
                .start(bench.entries(), List.of(), ShownClientId.SHORT, rows == 1_000 ? CheckListener.NONE : listener)
                .await();
            if (report.count(CheckState.VALID) != rows) {
                throw new AssertionError(report.gravestFirst().getFirst().why());
            }
            return new Measured(rows, report.took(), peak.get());
        }
    }

    /** After a collection. */
    private static long inUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
