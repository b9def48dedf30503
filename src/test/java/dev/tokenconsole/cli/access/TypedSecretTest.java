package dev.tokenconsole.cli.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.cli.ChildProgram;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;

/**
 * A secret typed on a real terminal, that of {@code script} (Debian's bsdutils, which is always there), while standard
 * output is a file: it is neither on the screen nor in the list of processes.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
class TypedSecretTest {
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final String SECRET = SandboxClient.DEMO.secret();
    private final Path folder;

    TypedSecretTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isSeenByNobody() throws Exception {
        Path screen = folder.resolve("screen");
        Set<String> processes = new TreeSet<>();
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM)) {
            Process terminal = onATerminal(screen.toFile(),
                "token", "--base-url", server.baseUrl().toString(), "--client-id", "demo-client");
            await(terminal, processes, () -> Files.readString(screen).contains("Client secret: "));
            terminal.getOutputStream().write((SECRET + "\n").getBytes(StandardCharsets.UTF_8));
            terminal.getOutputStream().flush();
            await(terminal, processes, () -> !terminal.isAlive());
            assertEquals(0, terminal.exitValue(), Files.readString(screen));
        }
        assertThat(Files.readString(folder.resolve("out")), startsWith("eyJ"));
        assertThat(Files.readString(screen), not(containsString(SECRET)));
        String seen = String.join("\n", processes);
        assertThat(seen, containsString("--client-id demo-client"));
        assertThat(seen, not(containsString(SECRET)));
    }

    /** Notes what the list of processes shows for as long as it takes. */
    private static void await(Process terminal, Set<String> processes, Callable<Boolean> end) {
        Awaitility.await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> {
            Stream.concat(Stream.of(terminal.toHandle()), terminal.descendants())
                .forEach(process -> process.info().commandLine().ifPresent(processes::add));
            return end.call();
        });
    }

    private Process onATerminal(File screen, String... args) throws IOException {
        String command = ChildProgram.command(List.of(), args).stream()
            .map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path script = Files.writeString(folder.resolve("run"),
            "exec " + command + " > '" + folder.resolve("out") + "'\n");
        ProcessBuilder builder = new ProcessBuilder("script", "-q", "-e", "-c", "sh '" + script + "'", "/dev/null")
            .redirectErrorStream(true).redirectOutput(screen);
        builder.environment().keySet().removeIf(name -> name.startsWith("TOKEN_CONSOLE_"));
        return builder.start();
    }
}
