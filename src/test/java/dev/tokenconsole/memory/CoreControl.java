package dev.tokenconsole.memory;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.tokenconsole.testing.ConsoleDriver;

/** Shows that the system would write a core file, so that none means something. */
final class CoreControl {
    /** Raises the limits of core files as far as they may be, and starts what follows. */
    static final List<String> LIMITS = List.of("sh", "-c",
        "ulimit -Hc unlimited 2>/dev/null; ulimit -Sc unlimited 2>/dev/null || ulimit -Sc \"$(ulimit -Hc)\"; "
            + "exec \"$@\"", "sh");

    private static final long SECONDS = 60;

    private CoreControl() {}

    /** Ends the test, with the reason, where a process that dies in {@code folder} by that signal leaves no core. */
    static void assumeWritten(Path folder, String signal) throws Exception {
        Path own = Files.createDirectory(folder.resolve("control"));
        List<String> command = new ArrayList<>(LIMITS);
        command.addAll(List.of("sleep", "60"));
        Process victim = new ProcessBuilder(command).directory(own.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            ConsoleDriver.await("the victim").until(() -> Files.readString(comm(victim)).equals("sleep\n"));
            String limit = Files.readAllLines(Path.of("/proc", Long.toString(victim.pid()), "limits")).stream()
                .filter(line -> line.startsWith("Max core file size")).findFirst().orElse("");
            new ProcessBuilder("kill", "-" + signal, Long.toString(victim.pid())).inheritIO().start().waitFor();
            assertTrue(victim.waitFor(SECONDS, TimeUnit.SECONDS), "a signal that ends nothing: " + signal);
            assumeTrue(removeAll(own) > 0, () -> "The system writes no core file here, so that none would say nothing."
                + " The limit: " + limit.replaceAll(" +", " ").strip() + ". The pattern: " + pattern());
        } finally {
            victim.destroyForcibly();
        }
    }

    private static Path comm(Process process) {
        return Path.of("/proc", Long.toString(process.pid()), "comm");
    }

    private static String pattern() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/core_pattern")).strip();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int removeAll(Path folder) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.toList();
        }
        for (Path each : left) {
            Files.delete(each);
        }
        Files.delete(folder);
        return left.size();
    }
}
