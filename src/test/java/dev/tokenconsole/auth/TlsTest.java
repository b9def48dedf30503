package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.OutcomeTable;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsFetches;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.HttpClients;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.net.tls.RecordingTrustManager;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.tls.TlsFacts;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;


/** Real handshakes: protocols, trust, and connections that end too early. */
@Execution(ExecutionMode.CONCURRENT)
class TlsTest {
    private static final OutcomeTable OUTCOMES = new OutcomeTable("Transport: TLS", "09-tls");
    private static TlsServers servers;
    private static TlsFetches fetches;

    @BeforeAll
    static void makeCertificates() throws Exception {
        servers = TlsServers.ofThisRun();
        fetches = new TlsFetches(servers, OUTCOMES);
    }

    @AfterAll
    static void writeTable() throws Exception {
        OUTCOMES.write();
    }

    @Test
    void aTrustedServerIsAskedOverTls13() throws Exception {
        try (HostileServer server = HostileServer.running(servers.showing("good", "TLSv1.3"), TlsFetches::serve)) {
            var issued = assertInstanceOf(TokenOutcome.Issued.class,
                fetches.fetch("TLS 1.3, trusted", server, server.base(), servers.trust(), Transport.DEFAULT));
            TlsFacts tls = Objects.requireNonNull(issued.exchange().tls());
            assertEquals("TLSv1.3", tls.protocol());
            assertThat(tls.cipher(), startsWith("TLS_"));
            assertEquals(List.of("CN=here", "CN=Example Corp Inspection CA,O=Example"),
                tls.chain().stream().map(CertificateFacts::subject).toList());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void aNameIsAsGoodAsAnAddress() throws Exception {
        try (HostileServer server = HostileServer.running(servers.showing("good", "TLSv1.3"), TlsFetches::serve)) {
            URI byName = URI.create("https://localhost.:" + server.port());
            assertInstanceOf(TokenOutcome.Issued.class,
                fetches.fetch("by name", server, byName, servers.trust(), Transport.DEFAULT));
        }
    }

    @Test
    void tls12IsNotEnough() throws Exception {
        FailureVerdict verdict = fetches.refused("good", "TLSv1.2", servers.trust()).verdict();
        assertThat(verdict.title(), endsWith(" does not offer TLS 1.3"));
        assertThat(verdict.nextStep(), endsWith("you can allow TLS 1.2 for Test Bench in its settings."));
        assertEquals(Remedy.EDIT_ENVIRONMENT, verdict.remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void whereTls12IsAllowedTheBetterOfBothIsSpoken(String protocol) throws Exception {
        try (HostileServer server = HostileServer.running(servers.showing("good", protocol), TlsFetches::serve)) {
            var issued = assertInstanceOf(TokenOutcome.Issued.class, fetches.fetch(protocol + " where 1.2 is allowed",
                server, server.base(), servers.trust(), Transport.DEFAULT.allowingTls12(true)));
            assertEquals(protocol, Objects.requireNonNull(issued.exchange().tls()).protocol());
        }
    }

    @Test
    void anAuthorityOfTheEnvironmentIsTrustedBesideTheComputers() throws Exception {
        X509Certificate alone = servers.certificate("alone");
        Transport own = Transport.DEFAULT.trusting(List.of(alone));
        for (String alias : List.of("alone", "good")) {
            try (HostileServer server = HostileServer.running(servers.showing(alias, "TLSv1.3"), TlsFetches::serve)) {
                assertInstanceOf(TokenOutcome.Issued.class,
                    fetches.fetch("private authority, server " + alias, server, server.base(), servers.trust(), own));
            }
        }
        Transport authority = Transport.DEFAULT.trusting(List.of(servers.authority()));
        try (HostileServer server = HostileServer.running(servers.showing("good", "TLSv1.3"), TlsFetches::serve)) {
            assertInstanceOf(TokenOutcome.Issued.class, fetches.fetch(
                "private authority beside Java's", server, server.base(), SystemTrust.ofThisComputer(), authority));
        }
    }

    @Test
    void anAuthorityOfTheEnvironmentVouchesForNoOtherName() throws Exception {
        Transport authority = Transport.DEFAULT.trusting(List.of(servers.authority()));
        try (HostileServer server = HostileServer.running(servers.showing("elsewhere", "TLSv1.3"), TlsFetches::serve)) {
            TokenOutcome outcome = fetches.fetch(
                "private authority, wrong host", server, server.base(), SystemTrust.ofThisComputer(), authority);
            assertThat(TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome).title(),
                startsWith("The certificate is not for 127.0.0.1:"));
            assertEquals(List.of(), server.requests());
        }
    }

    /** Whatever may be trusted besides, what Java trusts stays trusted. */
    @Test
    void thisComputersOwnTrustIsNotEmpty() {
        SystemTrust trust = SystemTrust.ofThisComputer();
        assertTrue(trust.authorities().size() > 10);
        RecordingTrustManager watched = new HttpClients(trust).trustManager(URI.create("https://localhost/"), List.of());
        assertEquals(trust.authorities().size(), watched.getAcceptedIssuers().length);
    }

    @Test
    void whatWasAddedAfterARefusalIsFound() throws Exception {
        List<X509Certificate> known = new ArrayList<>();
        try (HostileServer server = HostileServer.running(servers.showing("alone", "TLSv1.3"), TlsFetches::serve);
                TokenClient client = TestFetcher.client(TestFetcher.PATIENT, TlsServers.trusting(known))) {
            known.add(servers.authority());
            assertInstanceOf(TokenOutcome.Unreachable.class, TestFetcher.fetch(client, server.base()));
            known.add(servers.certificate("alone"));
            assertInstanceOf(TokenOutcome.Issued.class, TestFetcher.fetch(client, server.base()));
        }
    }

    @Test
    void plainTextOnTheTlsPortIsNamed() throws Exception {
        try (HostileServer plain = HostileServer.running(wire -> wire.send(TestFetcher.ok("{}")))) {
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class,
                fetches.fetch("plain text on the TLS port", plain, https(plain), servers.trust(), Transport.DEFAULT));
            assertEquals("127.0.0.1:" + plain.port() + " does not speak TLS on port " + plain.port(), verdict.title());
        }
    }

    @Test
    void aServerThatNeverShakesHandsMeetsTheDeadline() throws Exception {
        try (HostileServer silent = HostileServer.running(HostileServer.Wire::awaitClientGone);
                TokenClient client = TestFetcher.client(TestFetcher.HASTY, servers.trust())) {
            FailureVerdict verdict = TestFetcher.verdict(
                TokenOutcome.Unreachable.class, TestFetcher.fetch(client, https(silent)));
            assertThat(verdict.title(), startsWith("No connection to 127.0.0.1:"));
            assertThat(verdict.title(), endsWith(" within 1 s"));
            assertThat(verdict.cause(), endsWith("The client secret was not sent."));
        }
    }

    @Test
    void theHandshakeIsPartOfConnecting() throws Exception {
        ExchangeLimits limits = new ExchangeLimits(Duration.ofSeconds(1), Duration.ofSeconds(20), 64 * 1024);
        try (HostileServer silent = HostileServer.running(HostileServer.Wire::awaitClientGone);
                TokenClient client = TestFetcher.client(limits, servers.trust())) {
            TokenOutcome outcome = OUTCOMES.record("never shakes hands", silent,
                () -> TestFetcher.fetch(client, https(silent)));
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
            assertEquals("No connection to 127.0.0.1:" + silent.port() + " within 1 s", verdict.title());
            assertThat(verdict.cause(), startsWith("There was no response, or the TLS handshake did not complete:"));
            assertNull(outcome.exchange().timing().connected());
        }
    }

    @Test
    void aConnectionCutInTheHandshakeIsNamed() throws Exception {
        try (HostileServer cutting = HostileServer.running(wire -> {
            wire.awaitFirstByte();
            wire.reset();
        })) {
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class,
                fetches.fetch("reset in the handshake", cutting, https(cutting), servers.trust(), Transport.DEFAULT));
            assertEquals("No encrypted connection to 127.0.0.1:" + cutting.port(), verdict.title());
        }
    }

    /** Another host stands by without TLS, and sees nothing. */
    @Test
    void aRedirectFromTlsToPlainHttpIsNotFollowed() throws Exception {
        try (HostileServer plain = HostileServer.running(TlsFetches::serve);
                HostileServer server = HostileServer.running(servers.showing("good", "TLSv1.3"), wire -> {
                    wire.readRequest();
                    wire.send(
                        TestFetcher.response("307 Temporary Redirect", "Location: " + plain.base() + "/x\r\n", ""));
                })) {
            TokenOutcome outcome = fetches.fetch(
                "307 from TLS to plain HTTP", server, server.base(), servers.trust(), Transport.DEFAULT);
            assertEquals(server.base().getAuthority() + " redirects to " + plain.base() + ", without encryption",
                TestFetcher.verdict(TokenOutcome.Malformed.class, outcome).title());
            assertEquals(0, plain.connections());
            assertEquals(1, server.requests().size());
        }
    }

    /** The certificate was accepted, so that how it was encrypted is known although no answer came. */
    @Test
    void theEncryptionIsKnownWithoutAnAnswerToo() throws Exception {
        try (HostileServer mute = HostileServer.running(servers.showing("good", "TLSv1.3"), wire -> {
            wire.readRequest();
            wire.awaitClientGone();
        }); TokenClient client = TestFetcher.client(TestFetcher.HASTY, servers.trust())) {
            Exchange exchange = TestFetcher.fetch(client, mute.base()).exchange();
            TlsFacts tls = Objects.requireNonNull(exchange.tls());
            assertEquals("TLSv1.3", tls.protocol());
            assertNotEquals("", tls.cipher());
            assertEquals(2, tls.chain().size());
            assertTrue(Objects.requireNonNull(exchange.timing().connected()).compareTo(exchange.elapsed()) < 0);
            assertNull(exchange.timing().firstByte());
        }
    }

    private static URI https(HostileServer server) {
        return URI.create("https://127.0.0.1:" + server.port());
    }
}
