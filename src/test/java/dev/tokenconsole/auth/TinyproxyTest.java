package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.OutcomeTable;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/** Through Debian's tinyproxy, as it is installed in companies; run by {@code .ci/system}. */
@Tag("system")
@Timeout(120)
class TinyproxyTest {
    private static final OutcomeTable OUTCOMES = new OutcomeTable("Transport: tinyproxy", "12-tinyproxy");
    private static TlsServers servers;

    @TempDir
    Path home;
    private int port;
    private @Nullable Process proxy;

    @BeforeAll
    static void makeCertificates() throws Exception {
        servers = TlsServers.ofThisRun();
    }

    @AfterEach
    void end() throws Exception {
        Process started = Objects.requireNonNull(proxy);
        started.destroy();
        assertTrue(started.waitFor(30, TimeUnit.SECONDS), "tinyproxy has ended");
        OUTCOMES.write();
    }

    @Test
    void aTunnelIsOpened() throws Exception {
        start();
        try (HostileServer server = HostileServer.running(servers.showing("good", "TLSv1.3"), TinyproxyTest::serve)) {
            TokenOutcome outcome = fetch("tunnel", server.base());
            assertInstanceOf(TokenOutcome.Issued.class, outcome, outcome::toString);
            assertEquals("127.0.0.1:" + port, outcome.exchange().route().proxy());
            assertThat(Files.readString(home.resolve("log")),
                containsString("CONNECT 127.0.0.1:" + server.port()));
        }
    }

    @Test
    void plainHttpToThisComputerIsPassedOn() throws Exception {
        start();
        try (HostileServer server = HostileServer.running(TinyproxyTest::serve)) {
            TokenOutcome outcome = fetch("plain HTTP", server.base());
            assertInstanceOf(TokenOutcome.Issued.class, outcome, outcome::toString);
            assertTrue(server.requests().getFirst().toLowerCase(Locale.ROOT).contains("via: "));
        }
    }

    @Test
    void aFilterOfTheCompanyIsNamed() throws Exception {
        Path filter = Files.writeString(home.resolve("filter"), "127\\.0\\.0\\.1\n");
        start("Filter \"" + filter + "\"");
        FailureVerdict verdict = refused("filtered host");
        assertThat(verdict.title(), endsWith(" (403)"));
        assertTrue(verdict.title().startsWith("A proxy responded instead of 127.0.0.1:"), verdict.title());
    }

    @Test
    void aLoginIsNotOffered() throws Exception {
        start("BasicAuth me password");
        FailureVerdict verdict = refused("login");
        assertThat(verdict.title(), endsWith(" requires a login (407)"));
        assertThat(verdict.cause(), endsWith("Login schemes that it offers: Basic."));
    }

    @Test
    void aServerThatIsGoneIsToldByTheProxy() throws Exception {
        start();
        HostileServer gone = HostileServer.answering("");
        gone.close();
        FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class,
            fetch("server is gone", URI.create("https://127.0.0.1:" + gone.port())));
        assertEquals("The proxy 127.0.0.1:" + port + " cannot reach 127.0.0.1:" + gone.port() + " (500)",
            verdict.title());
        assertEquals(Remedy.PROXY_SETTINGS, verdict.remedy());
    }

    private FailureVerdict refused(String name) throws Exception {
        try (HostileServer server = HostileServer.running(servers.showing("good", "TLSv1.3"), TinyproxyTest::serve)) {
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, fetch(name, server.base()));
            assertEquals(Remedy.PROXY_SETTINGS, verdict.remedy());
            assertEquals(0, server.connections());
            return verdict;
        }
    }

    private void start(String... more) throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path log = home.resolve("log");
        Path config = Files.writeString(home.resolve("tinyproxy.conf"), String.join("\n", List.of(
            "Port " + port, "Listen 127.0.0.1", "Allow 127.0.0.1", "Timeout 30", "MaxClients 10", "LogLevel Connect",
            String.join("\n", more), "")));
        proxy = new ProcessBuilder("tinyproxy", "-d", "-c", config.toString())
            .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::listens);
    }

    private boolean listens() throws IOException {
        assertTrue(Objects.requireNonNull(proxy).isAlive(), "tinyproxy runs");
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    private TokenOutcome fetch(String name, URI base) throws Exception {
        try (TokenClient client = TestFetcher.client(TestFetcher.PATIENT, servers.trust())) {
            Environment environment = TestFetcher.environment(base);
            ProxyChoice choice = new ProxyChoice.Manual("127.0.0.1", port);
            return OUTCOMES.record("tinyproxy, " + name, () -> TestFetcher.fetch(client,
                environment.with(environment.options().with(environment.transport().through(choice)))));
        }
    }

    private static void serve(HostileServer.Wire wire) throws IOException {
        wire.readRequest();
        wire.send(TestFetcher.ok("{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":60}"));
    }
}
