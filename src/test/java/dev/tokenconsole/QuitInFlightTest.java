package dev.tokenconsole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.testing.ChildJvm;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;

/** Whoever closes the window does not wait for a server that does not answer. */
@Execution(ExecutionMode.CONCURRENT)
class QuitInFlightTest {
    /** The required limit; measured are some 500 ms. */
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final List<String> OPTIONS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
        "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED");

    @TempDir
    private Path home;

    @Test
    void theProgramEndsAtOnce(TestReporter reporter) throws Exception {
        try (HostileServer silent = HostileServer.running(wire -> {
            wire.readRequest();
            wire.awaitClientGone();
        })) {
            TeamVault.create(home, silent.base());
            try (ChildJvm program =
                    ChildJvm.start(OPTIONS, QuittingProgram.class, home.resolve("vault.tcv").toString())) {
                program.await(QuittingProgram.ASKED);
                ConsoleDriver.await("the request").until(() -> silent.open() == 1);
                long closed = System.nanoTime();
                program.goOn();
                assertEquals(0, program.awaitEnd());
                Duration taken = Duration.ofNanos(System.nanoTime() - closed);
                reporter.publishEntry("ended after ms", String.valueOf(taken.toMillis()));
                assertTrue(taken.compareTo(SOON) < 0, () -> "ended after " + taken);
                ConsoleDriver.await("the end of the connection").until(() -> silent.open() == 0);
                assertEquals(1, silent.connections());
            }
        }
    }
}
