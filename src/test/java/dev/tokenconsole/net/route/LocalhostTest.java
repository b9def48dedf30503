package dev.tokenconsole.net.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsFetches;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.testing.TestClassPath;

/** A hosts file that leads {@code localhost} elsewhere, here to another loopback address, does not matter. */
@Execution(ExecutionMode.CONCURRENT)
class LocalhostTest {
    private static final byte[] ELSEWHERE = {127, 0, 0, 9};

    @TempDir
    Path folder;

    /** In a program of its own, since the JDK reads the name of the file once. */
    public static final class Child {
        private Child() {}

        public static void main(String[] args) throws Exception {
            System.out.println(InetAddress.getByName(args[0]));
            Transport transport = args.length < 3 ? Transport.DEFAULT
                : Transport.DEFAULT.through(new ProxyChoice.Manual(args[0], Integer.parseInt(args[2])));
            try (TokenClient client = TestFetcher.client(TestFetcher.PATIENT, SystemTrust.ofThisComputer())) {
                Environment environment = TestFetcher.environment(URI.create(args[1]));
                System.out.println(TestFetcher.fetch(client, environment.with(environment.options().with(transport)))
                    .getClass().getSimpleName());
            }
        }
    }

    @Test
    void plainHttpStaysOnThisComputer() throws Exception {
        try (HostileServer server = HostileServer.running(TlsFetches::serve);
                ServerSocket other = elsewhere(server.port())) {
            assertEquals(List.of("localhost/127.0.0.9", "Issued"),
                lines("localhost", "http://localhost:" + server.port()));
            assertUntouched(other);
            assertTrue(server.requests().getFirst().contains("Host: localhost:" + server.port()));
        }
    }

    @Test
    void aProxyOfThatNameIsOnThisComputer() throws Exception {
        HostileServer.Script refusing = wire -> {
            wire.readRequest();
            wire.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        };
        try (HostileServer proxy = HostileServer.running(refusing); ServerSocket other = elsewhere(proxy.port())) {
            List<String> lines = lines("localhost", "https://token.test:9", Integer.toString(proxy.port()));
            assertEquals("Unreachable", lines.getLast());
            assertUntouched(other);
            assertTrue(proxy.requests().getFirst().startsWith("CONNECT token.test:9 "));
        }
    }

    private static ServerSocket elsewhere(int port) throws IOException {
        ServerSocket other = new ServerSocket();
        other.bind(new InetSocketAddress(InetAddress.getByAddress(ELSEWHERE), port));
        other.setSoTimeout(200);
        return other;
    }

    private static void assertUntouched(ServerSocket other) throws IOException {
        try (Socket _ = other.accept()) {
            throw new AssertionError("localhost was looked up");
        } catch (SocketTimeoutException _) {
            // Nothing came.
        }
    }

    private List<String> lines(String... args) throws Exception {
        Path hosts = Files.writeString(folder.resolve("hosts"),
            "127.0.0.9 localhost localhost.\n", StandardCharsets.US_ASCII);
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-Djdk.net.hosts.file=" + hosts, "-cp", TestClassPath.text(), Child.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return process.inputReader().lines().toList();
    }
}
