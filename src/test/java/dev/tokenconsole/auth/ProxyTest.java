package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.OutcomeTable;
import dev.tokenconsole.auth.testing.RealProxy;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.route.Route;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.tls.TlsFacts;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/** Through a proxy that nobody here wrote: LittleProxy. */
@Execution(ExecutionMode.CONCURRENT)
class ProxyTest {
    private static final OutcomeTable OUTCOMES = new OutcomeTable("Transport: third-party proxy", "10-proxy");
    private static TlsServers servers;

    @BeforeAll
    static void makeCertificates() throws Exception {
        servers = TlsServers.ofThisRun();
    }

    @AfterAll
    static void writeTable() throws Exception {
        OUTCOMES.write();
    }

    @Test
    void aTunnelIsOpenedAndTheCredentialsStayInside() throws Exception {
        try (HostileServer server = HostileServer.running(servers.showing("good", "TLSv1.3"), ProxyTest::serve);
                RealProxy proxy = RealProxy.open()) {
            Environment environment =
                through(proxy.choice(), TestFetcher.environment(server.base(), TokenRecipe.OAUTH2_BASIC, ""));
            var issued = assertInstanceOf(
                TokenOutcome.Issued.class, fetch("LittleProxy, tunnel, manual", server, environment, Map.of()));
            assertThat(proxy.requests(), hasSize(1));
            String connect = proxy.requests().getFirst().toLowerCase(Locale.ROOT);
            assertThat(connect, startsWith("connect 127.0.0.1:" + server.port() + "\n"));
            assertThat(connect, not(containsString("authorization")));
            assertThat(server.requests().getFirst(), containsString("\r\nAuthorization: Basic "));
            assertEquals(new Route("127.0.0.1:" + proxy.port(), "set for this environment"),
                issued.exchange().route());
            TlsFacts tls = Objects.requireNonNull(issued.exchange().tls());
            assertEquals("TLSv1.3", tls.protocol());
            assertEquals(List.of(CertificateFacts.of(servers.certificate("good")),
                CertificateFacts.of(servers.authority())), tls.chain());
            assertNotNull(issued.exchange().timing().connected());
        }
    }

    @Test
    void theNameIsLookedUpByTheProxyThatAVariableNames() throws Exception {
        try (HostileServer server = HostileServer.running(servers.showing("named", "TLSv1.3"), ProxyTest::serve);
                RealProxy proxy = RealProxy.open()) {
            URI base = URI.create("https://token.test:" + server.port());
            TokenOutcome outcome = fetch("LittleProxy, tunnel, https_proxy", server, TestFetcher.environment(base),
                Map.of("https_proxy", "http://127.0.0.1:" + proxy.port()));
            assertInstanceOf(TokenOutcome.Issued.class, outcome, outcome::toString);
            assertEquals(new Route("127.0.0.1:" + proxy.port(), "set in https_proxy"), outcome.exchange().route());
        }
    }

    @Test
    void plainHttpToThisComputerGoesThroughAProxyOnlyIfTheEnvironmentSaysSo() throws Exception {
        try (HostileServer server = HostileServer.running(ProxyTest::serve); RealProxy proxy = RealProxy.open()) {
            Environment environment = TestFetcher.environment(server.base());
            Map<String, String> variables = Map.of("http_proxy", "127.0.0.1:" + proxy.port());
            TokenOutcome direct = fetch("loopback with http_proxy", server, environment, variables);
            assertInstanceOf(TokenOutcome.Issued.class, direct);
            assertNull(direct.exchange().route().proxy());
            assertThat(proxy.requests(), hasSize(0));
            TokenOutcome manual =
                fetch("LittleProxy, plain HTTP, manual", server, through(proxy.choice(), environment), variables);
            assertInstanceOf(TokenOutcome.Issued.class, manual);
            assertThat(proxy.requests().getFirst(), startsWith("POST " + server.base() + "/api/v1/authentication\n"));
        }
    }

    /** The name is none of the loopback's by its text, but leads here: without the rule, the proxy would be asked. */
    @Test
    void plainHttpIsHandedToNoProxyOnAnotherComputer() throws Exception {
        try (HostileServer server = HostileServer.running(ProxyTest::serve);
                HostileServer proxy = HostileServer.running(ProxyTest::serve)) {
            for (String host : List.of("127.0.0.1", "localhost")) {
                Environment environment = through(new ProxyChoice.Manual("127.1", proxy.port()),
                    TestFetcher.environment(URI.create("http://" + host + ":" + server.port())));
                TokenOutcome outcome = fetch("plain HTTP, proxy elsewhere, " + host, server, environment, Map.of());
                FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
                assertEquals("Plain HTTP is not sent through the proxy 127.1", verdict.title());
                assertThat(verdict.nextStep(), endsWith("Nothing was sent."));
                assertEquals(Remedy.PROXY_SETTINGS, verdict.remedy());
                assertEquals(0, outcome.exchange().tries());
            }
            assertEquals(0, proxy.connections());
            assertEquals(0, server.connections());
        }
    }

    @Test
    void aProxyThatWantsALoginNamesItsWays() throws Exception {
        try (HostileServer plain = HostileServer.running(ProxyTest::serve);
                HostileServer secure = HostileServer.running(servers.showing("good", "TLSv1.3"), ProxyTest::serve);
                RealProxy proxy = RealProxy.locked()) {
            for (HostileServer server : List.of(plain, secure)) {
                URI base = server.base();
                TokenOutcome outcome = fetch("LittleProxy, 407, " + base.getScheme(), server,
                    through(proxy.choice(), TestFetcher.environment(base)), Map.of());
                FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
                assertEquals("A proxy in front of " + base.getAuthority() + " requires a login (407)",
                    verdict.title());
                assertThat(verdict.cause(), endsWith("Login schemes that it offers: Basic."));
                assertEquals(Remedy.PROXY_SETTINGS, verdict.remedy());
                Exchange exchange = outcome.exchange();
                assertEquals(407, exchange.status());
                assertEquals(base.getScheme().equals("http") ? 1 : 0, exchange.tries(), "a tunnel is not the request");
                assertThat(Objects.requireNonNull(exchange.response()).headers().toString(),
                    containsString("proxy-authenticate"));
                assertNotNull(exchange.timing().firstByte());
            }
            assertEquals(List.of(), plain.requests());
            assertEquals(List.of(), secure.requests());
        }
    }

    @Test
    void aServerThatTheProxyCannotReachIsNotTheProxysFault() throws Exception {
        HostileServer gone = HostileServer.answering("");
        gone.close();
        try (RealProxy proxy = RealProxy.open()) {
            TokenOutcome outcome = fetch("LittleProxy, server is gone", gone, through(proxy.choice(),
                TestFetcher.environment(URI.create("https://127.0.0.1:" + gone.port()))), Map.of());
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
            assertEquals("The proxy 127.0.0.1:" + proxy.port() + " cannot reach 127.0.0.1:" + gone.port() + " (502)",
                verdict.title());
            assertEquals(Remedy.PROXY_SETTINGS, verdict.remedy());
        }
    }

    /** As where a company inspects TLS: the proxy opens the tunnel, and shows a certificate of its own in it. */
    @Test
    void whatIsWrongInsideTheTunnelIsToldAsEver() throws Exception {
        try (RealProxy proxy = RealProxy.open()) {
            FailureVerdict inspected = inside(proxy, "unknown CA in the tunnel", HostileServer.running(
                servers.showing("good", "TLSv1.3"), ProxyTest::serve), SystemTrust.ofThisComputer());
            assertThat(inspected.title(),
                endsWith(" is signed by Example Corp Inspection CA, which this computer does not trust"));
            assertEquals(Remedy.TRUST_AUTHORITY, inspected.remedy());
            FailureVerdict old = inside(proxy, "TLS 1.2 in the tunnel", HostileServer.running(
                servers.showing("good", "TLSv1.2"), ProxyTest::serve), servers.trust());
            assertThat(old.title(), endsWith(" does not offer TLS 1.3"));
            FailureVerdict plain = inside(proxy, "plain text in the tunnel",
                HostileServer.running(wire -> {
                    wire.awaitFirstByte();
                    wire.send(TestFetcher.ok("{}"));
                }), servers.trust());
            assertThat(plain.title(), containsString(" does not speak TLS on port "));
        }
    }

    private static FailureVerdict inside(RealProxy proxy, String name, HostileServer running, SystemTrust trust)
            throws Exception {
        try (HostileServer server = running;
                TokenClient client = TestFetcher.client(TestFetcher.PATIENT, trust)) {
            Environment environment = through(proxy.choice(),
                TestFetcher.environment(URI.create("https://127.0.0.1:" + server.port())));
            return TestFetcher.verdict(TokenOutcome.Unreachable.class,
                OUTCOMES.record(name, server, () -> TestFetcher.fetch(client, environment)));
        }
    }

    private static TokenOutcome fetch(
            String name, HostileServer server, Environment environment, Map<String, String> variables)
            throws Exception {
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT, servers.trust(),
                new RouteSelector(variables, () -> null))) {
            return OUTCOMES.record(name, server, () -> TestFetcher.fetch(client, environment));
        }
    }

    private static Environment through(ProxyChoice proxy, Environment environment) {
        return environment.with(environment.options().with(environment.transport().through(proxy)));
    }

    private static void serve(HostileServer.Wire wire) throws IOException {
        wire.readRequest();
        wire.send(TestFetcher.ok("{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":60}"));
    }
}
