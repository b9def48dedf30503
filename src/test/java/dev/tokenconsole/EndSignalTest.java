package dev.tokenconsole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.testing.ChildJvm;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;

/** F10: the window locks, as at a quit, when the system asks the program to end. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class EndSignalTest {
    private static final List<String> OPTIONS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
        "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED");

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
    void theWindowLocksBeforeItEnds(String signal, int exitCode) throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        Path state = Path.of(System.getenv("TOKEN_CONSOLE_STATE"));
        String id = TeamVault.location(home).look().vaultId().toString();
        try (ChildJvm program =
                ChildJvm.start(OPTIONS, EndingProgram.class, home.resolve("vault.tcv").toString())) {
            program.await(EndingProgram.READY);
            ConsoleDriver.await("the socket").until(() -> bells(state, id) == 1);
            send(program, signal);
            // Started by nohup or in the background of a script, a signal is ignored, and has to stay so.
            boolean ignored = isIgnored(exitCode - 128);
            if (ignored) {
                send(program, "TERM");
            }
            assertEquals(ignored ? 143 : exitCode, program.awaitEnd());
        }
        assertEquals(0, bells(state, id));
        assertTrue(Files.exists(home.resolve("vault.tcv")));
    }

    private static void send(ChildJvm program, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid())).inheritIO().start().waitFor();
    }

    /** True if this process, and so its child, was started with the signal ignored. */
    private static boolean isIgnored(int number) throws Exception {
        String mask = Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("SigIgn:")).findFirst().orElseThrow().substring("SigIgn:".length()).strip();
        return (Long.parseUnsignedLong(mask, 16) >> (number - 1) & 1) == 1;
    }

    private static long bells(Path state, String id) throws Exception {
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(file -> file.getFileName().toString().equals(id.substring(0, 8) + ".bell")).count();
        }
    }
}
