package dev.tokenconsole.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/**
 * Keycloak as Maven unpacks it, in a process of its own: on loopback, with a database in memory and the realms bench,
 * strict (which requires HTTPS) and off (which is disabled).
 */
final class KeycloakServer implements AutoCloseable {
    /** The secret of the clients that have one. */
    static final String SECRET = "right-secret";

    private static final List<String> REALMS = List.of("bench", "strict", "off");
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofSeconds(30);
    /** For a process that lives a minute: a quick start is worth more than speed. */
    private static final String JVM =
        "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -XX:-UsePerfData";

    private final Process process;
    private final int port;
    private final Thread atExit = new Thread(this::kill);

    private KeycloakServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it serves its realms; its output goes to {@code log}. */
    static KeycloakServer start(Path log) throws IOException {
        Path home = unpacked();
        Path imported = Files.createDirectories(home.resolve("data").resolve("import"));
        for (String realm : REALMS) {
            try (InputStream in = Objects.requireNonNull(
                    KeycloakServer.class.getResourceAsStream("keycloak-" + realm + ".json"))) {
                Files.copy(in, imported.resolve(realm + ".json"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        int port = OtherServers.freePort();
        // Through a shell, because what Maven unpacks need not be executable.
        ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("bin").resolve("kc.sh").toString(), "start-dev",
            "--import-realm", "--db=dev-mem", "--cache=local", "--http-host=127.0.0.1", "--http-port=" + port,
            "--proxy-headers=xforwarded", "--log-level=warn");
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(KC_|JAVA|DEBUG).*"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS", JVM);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.NAME);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakAdmin.NAME);
        KeycloakServer server = new KeycloakServer(
            builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), port);
        Runtime.getRuntime().addShutdownHook(server.atExit);
        try {
            Awaitility.await().pollInterval(Duration.ofMillis(200)).atMost(START).until(() -> server.serves(log));
        } catch (Throwable e) {
            server.kill();
            throw e;
        }
        return server;
    }

    /** The token endpoint of {@code realm}. */
    String tokenUrl(String realm) {
        return url("/realms/" + realm + "/protocol/openid-connect/token");
    }

    /** An address of this server. */
    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    int port() {
        return port;
    }

    private static Path unpacked() throws IOException {
        Path folder = Path.of("target", "keycloak").toAbsolutePath();
        assertTrue(Files.isDirectory(folder), "Maven unpacks Keycloak with -Psystem");
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.filter(each -> Files.isDirectory(each.resolve("bin"))).findAny().orElseThrow();
        }
    }

    private boolean serves(Path log) throws IOException {
        if (!process.isAlive()) {
            throw new IOException("Keycloak has ended: " + Files.readString(log));
        }
        HttpURLConnection request =
            (HttpURLConnection) URI.create(url("/realms/bench")).toURL().openConnection(Proxy.NO_PROXY);
        request.setConnectTimeout(1000);
        request.setReadTimeout(10_000);
        try {
            return request.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        } finally {
            request.disconnect();
        }
    }

    /** The shell, and the Java that it started. */
    private List<ProcessHandle> all() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    }

    private void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        List<ProcessHandle> started = all();
        process.destroy();
        try {
            Awaitility.await("Keycloak to end").atMost(END)
                .until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            started.forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }
}
