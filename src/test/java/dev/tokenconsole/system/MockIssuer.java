package dev.tokenconsole.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;

/** The npm package oauth2-mock-server, as {@code .ci/system} installs it, in a process of its own on loopback. */
final class MockIssuer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LISTENS = "listens ";

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private MockIssuer(Process process) {
        this.process = process;
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(lines::add));
    }

    /** Starts it, with one key of each algorithm. */
    static MockIssuer start() throws IOException {
        Path home = Path.of("target", "node").toAbsolutePath();
        assertTrue(Files.isDirectory(home.resolve("node_modules").resolve("oauth2-mock-server")),
            ".ci/system installs oauth2-mock-server");
        Path script = home.resolve("mock-server.mjs");
        try (InputStream in = Objects.requireNonNull(MockIssuer.class.getResourceAsStream("mock-server.mjs"))) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        MockIssuer issuer =
            new MockIssuer(new ProcessBuilder("node", script.toString()).redirectErrorStream(true).start());
        issuer.await(LISTENS);
        return issuer;
    }

    /** Its address. */
    String url() {
        return lines.stream().filter(line -> line.startsWith(LISTENS)).findFirst().orElseThrow()
            .substring(LISTENS.length());
    }

    /** Replaces all of its keys. */
    void rotate() throws IOException {
        lines.removeIf("rotated"::equals);
        process.getOutputStream().write("rotate\n".getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        await("rotated");
    }

    /** The number of requests for its keys so far, by its own log. */
    long keyRequests() {
        return lines.stream().filter("GET /jwks"::equals).count();
    }

    private void await(String beginning) {
        Awaitility.await(beginning).pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> {
            assertTrue(process.isAlive(), lines::toString);
            return lines.stream().anyMatch(line -> line.startsWith(beginning));
        });
    }

    @Override
    public void close() {
        process.destroy();
        Awaitility.await("the issuer to end").pollInterval(Duration.ofMillis(20)).atMost(PATIENCE)
            .until(() -> !process.isAlive());
    }
}
