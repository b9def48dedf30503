package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.request.TokenRequest;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.OutcomeTable;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.TransportFailure;
import dev.tokenconsole.net.verdict.TransportVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;

/** Proxies on a raw socket, between this computer and a host that only they could know. */
@Execution(ExecutionMode.CONCURRENT)
class HostileProxyTest {
    private static final OutcomeTable OUTCOMES = new OutcomeTable("Transport: hostile proxies", "11-hostile-proxies");
    private static final URI TARGET = URI.create("https://token.test");
    private static final ExchangeLimits HASTY =
        new ExchangeLimits(Duration.ofSeconds(1), Duration.ofSeconds(20), 64 * 1024);
    /** The second in which the connection has to stand, and more for a busy computer. */
    private static final long MOST_NANOS = 11_000_000_000L;

    @AfterAll
    static void writeTable() throws Exception {
        OUTCOMES.write();
    }

    static Stream<Arguments> proxies() {
        return Stream.of(
            of("accepts and says nothing", "The proxy % did not open a connection to token.test within 1 s",
                HostileServer.Wire::awaitClientGone),
            of("hangs after CONNECT", "The proxy % did not open a connection to token.test within 1 s",
                wire -> {
                    wire.readRequest();
                    wire.awaitClientGone();
                }),
            of("says 200 and hangs", "The proxy % did not open a connection to token.test within 1 s",
                wire -> {
                    wire.readRequest();
                    wire.send("HTTP/1.1 200 Connection established\r\n\r\n");
                    wire.awaitClientGone();
                }),
            of("refuses CONNECT (403)", "A proxy responded instead of token.test (403)",
                answering(TestFetcher.response("403 Forbidden", "Server: squid\r\nContent-Type: text/html\r\n",
                    "<html>No</html>"))),
            of("does not know CONNECT (400)", "% may not be a proxy (400)",
                answering(TestFetcher.response("400 Bad Request", "Server: nginx\r\n", ""))),
            of("does not know CONNECT (404)", "% may not be a proxy (404)",
                answering(TestFetcher.response("404 Not Found", "", ""))),
            of("does not know CONNECT (405)", "% may not be a proxy (405)",
                answering(TestFetcher.response("405 Method Not Allowed", "", ""))),
            of("does not know CONNECT (501)", "% may not be a proxy (501)",
                answering(TestFetcher.response("501 Not Implemented", "", ""))),
            of("is in trouble (500)", "The proxy % cannot reach token.test (500)",
                answering(TestFetcher.response("500 Unable to connect", "Server: tinyproxy/1.11.1\r\n", ""))),
            of("is in trouble (503)", "The proxy % cannot reach token.test (503)",
                answering(TestFetcher.response("503 Service Unavailable", "Server: squid/5.7\r\n", ""))),
            of("is in trouble (599)", "The proxy % cannot reach token.test (599)",
                answering(TestFetcher.response("599 Odd", "", ""))),
            of("forbids by law (451)", "A proxy responded instead of token.test (451)",
                answering(TestFetcher.response("451 Unavailable For Legal Reasons", "", ""))),
            of("says nothing about the cause (418)", "A proxy responded instead of token.test (418)",
                answering(TestFetcher.response("418 Teapot", "", ""))),
            of("wants a sign-in of the network (511)", "A proxy responded instead of token.test (511)",
                answering(TestFetcher.response("511 Network Authentication Required", "", ""))),
            of("redirects CONNECT (302)", "A proxy responded instead of token.test (302)",
                answering(TestFetcher.response("302 Found", "Location: https://login.example/\r\n", ""))),
            of("cannot reach the host (502)", "The proxy % cannot reach token.test (502)",
                answering(TestFetcher.response("502 Bad Gateway", "", ""))),
            of("wants a login (407)",
                "A proxy in front of token.test requires a login (407)",
                answering(TestFetcher.response("407 Proxy Authentication Required",
                    "Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n", ""))),
            of("closes at once", "The proxy % closed the connection without a response", wire -> { }),
            of("closes after CONNECT", "The proxy % closed the connection without a response",
                HostileServer.Wire::readRequest),
            of("resets", "The proxy % closed the connection without a response", wire -> {
                wire.readRequest();
                wire.reset();
            }),
            of("is no HTTP server", "The proxy % closed the connection without a response",
                answering("SSH-2.0-OpenSSH_9.2\r\n\r\n")),
            of("speaks SOCKS", "The proxy % closed the connection without a response",
                answering("\u0005\u00ff")),
            of("opens the tunnel, then sends plain text",
                "token.test does not speak TLS on port 443", wire -> {
                    wire.readRequest();
                    wire.send("HTTP/1.1 200 OK\r\n\r\n");
                    wire.awaitFirstByte();
                    wire.send(TestFetcher.ok("{}"));
                    // Closing with unread bytes would reset the connection, and could take the text back.
                    wire.awaitClientGone();
                }),
            of("opens the tunnel and closes it", "No encrypted connection to token.test", wire -> {
                wire.readRequest();
                wire.send("HTTP/1.1 200 OK\r\n\r\n");
                wire.awaitFirstByte();
            }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("proxies")
    void endsInTimeWithAnExactSentence(String name, String title, HostileServer.Script script) throws Exception {
        try (HostileServer proxy = HostileServer.running(script)) {
            long begun = System.nanoTime();
            TokenOutcome outcome = fetch(name, proxy);
            assertTrue(System.nanoTime() - begun < MOST_NANOS);
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
            assertEquals(title.replace("%", "127.0.0.1:" + proxy.port()), verdict.title());
            if (title.contains("proxy")) {
                assertEquals(Remedy.PROXY_SETTINGS, verdict.remedy());
            }
            assertNull(outcome.exchange().timing().connected());
            assertEquals("127.0.0.1:" + proxy.port(), outcome.exchange().route().proxy());
            assertEquals(1, proxy.connections(), "asked once");
            proxy.requests().forEach(request ->
                assertTrue(request.startsWith("CONNECT token.test:443 "), request));
        }
    }

    @Test
    void aRefusedConnectionIsTheProxys() throws Exception {
        FailureVerdict verdict;
        // Bound, so that no other program takes the port, and without a listener.
        try (Socket bound = new Socket()) {
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class,
                OUTCOMES.record("refuses the connection", () -> fetch(bound.getLocalPort())));
            assertEquals("The proxy 127.0.0.1:" + bound.getLocalPort() + " refused the connection", verdict.title());
        }
        assertEquals("Nothing is listening there, or the network has no route to it. Reason for this proxy: set in "
            + "https_proxy.",
            verdict.cause());
        assertEquals(Remedy.PROXY_SETTINGS, verdict.remedy());
    }

    @Test
    void theWaysToSignInAreNamed() throws Exception {
        try (HostileServer proxy = HostileServer.running(answering(TestFetcher.response(
                "407 Proxy Authentication Required", "Proxy-Authenticate: Negotiate, Digest realm=\"a, b\", nonce=\"c"
                + "\", NTLM\r\nProxy-Authenticate: Basic realm=\"x\"\r\nProxy-Authenticate: \"odd\r\n", "")))) {
            FailureVerdict verdict = TestFetcher.verdict(
                TokenOutcome.Unreachable.class, fetch("wants one of four logins", proxy));
            assertThat(verdict.cause(), containsString("offers: Negotiate, Digest, NTLM, Basic."));
        }
    }

    @Test
    void aProxyThatNamesNoWayIsSaidToNameNone() throws Exception {
        try (HostileServer proxy = HostileServer.running(answering(
                TestFetcher.response("407 Proxy Authentication Required", "", "")))) {
            FailureVerdict verdict = TestFetcher.verdict(
                TokenOutcome.Unreachable.class, fetch("wants an unknown login", proxy));
            assertThat(verdict.cause(), containsString("offers: none named."));
        }
    }

    /** Nothing looks up names here, so the failures are put in by hand. */
    @Test
    void anUnknownProxyIsNotAnUnknownServer() {
        ConnectException unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());
        for (Throwable failure : List.of(unresolved, new IOException(new UnknownHostException("quoted")))) {
            FailureVerdict verdict = judged(failure);
            assertEquals("Proxy p.test:3128 not found", verdict.title());
            assertEquals(Remedy.PROXY_SETTINGS, verdict.remedy());
        }
    }

    @Test
    void aLimitOfTheProxyIsNoRefusal() {
        FailureVerdict verdict = judged(new IOException("Tunnel failed, got: 429"));
        assertEquals("Rate limited by the proxy p.test:3128 (429)", verdict.title());
        assertEquals(Remedy.RETRY, verdict.remedy());
    }

    @ParameterizedTest
    @CsvSource({"socks5://me:pass-word@p.test, The configured proxy is a SOCKS proxy",
        "https://p.test, The configured proxy is called over TLS",
        "http://me:pass-word@p.test:1, The address of the configured proxy contains a login",
        "p.test:pass-word, The configured proxy is not a valid address"})
    void aProxyThatCannotBeUsedIsNotGoneAround(String value, String title) {
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM, HASTY, SystemTrust.ofThisComputer(),
                new RouteSelector(Map.of("https_proxy", value), () -> null))) {
            String name = "https_proxy=" + value.replace("pass-word", "…");
            TokenOutcome outcome = OUTCOMES.record(
                name, () -> TestFetcher.fetch(client, TestFetcher.environment(TARGET)));
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
            assertEquals(title, verdict.title());
            assertThat(verdict.cause(), containsString("Set in: the variable https_proxy."));
            assertThat(verdict.nextStep(), containsString("Test Bench"));
            assertEquals(Remedy.PROXY_SETTINGS, verdict.remedy());
            assertEquals(0, outcome.exchange().tries());
            assertTrue(!outcome.toString().contains("pass-word"), outcome::toString);
        }
    }

    private static FailureVerdict judged(Throwable failure) {
        Environment environment = TestFetcher.environment(TARGET);
        Exchange exchange = new Exchange(TARGET, "", Instant.EPOCH, new Timing(null, null, Duration.ZERO),
            new Route("p.test:3128", "because"), null, null, 1);
        try (Secret secret = Secret.of("s"); QuotedText words = new QuotedText(secret)) {
            TransportFailure judged = new TransportVerdicts(
                new VerdictWording(new CalledEndpoint(environment, TARGET)), words, HASTY, TokenRequest.WORDS)
                .failed(new ExchangeResult.Failed(new ExecutionException(failure), null, false, exchange));
            return assertInstanceOf(TransportFailure.NoResponse.class, judged).verdict();
        }
    }

    private static TokenOutcome fetch(String name, HostileServer proxy) {
        return OUTCOMES.record(name, proxy, () -> fetch(proxy.port()));
    }

    private static TokenOutcome fetch(int port) {
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM, HASTY, SystemTrust.ofThisComputer(),
                new RouteSelector(Map.of("https_proxy", "127.0.0.1:" + port), () -> null))) {
            Environment environment = TestFetcher.environment(TARGET);
            assertEquals(ProxyChoice.SYSTEM, environment.transport().proxy());
            return TestFetcher.fetch(client, environment);
        }
    }

    private static HostileServer.Script answering(String latin1) {
        return wire -> {
            wire.readRequest();
            wire.send(latin1);
        };
    }

    private static Arguments of(String name, String title, HostileServer.Script script) {
        return Arguments.of(name, title, script);
    }
}
