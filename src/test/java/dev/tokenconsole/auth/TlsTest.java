package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.token.TokenClock;

/** Real handshakes. Whenever one fails, not a byte of the request may have left. */
class TlsTest {
    private static TlsServers servers;

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        servers = TlsServers.make(directory);
    }

    @Test
    void aTrustedServerIsAskedOverTls13() throws Exception {
        try (HostileServer server = HostileServer.running(servers.showing("good", "TLSv1.3"), TlsTest::serve)) {
            var issued = assertInstanceOf(TokenOutcome.Issued.class, fetch(server.base(), servers.anchors()));
            assertEquals("TLSv1.3", Objects.requireNonNull(issued.exchange().tls()).protocol());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void aNameIsAsGoodAsAnAddress() throws Exception {
        try (HostileServer server = HostileServer.running(servers.showing("good", "TLSv1.3"), TlsTest::serve)) {
            URI byName = URI.create("https://localhost.:" + server.port());
            assertInstanceOf(TokenOutcome.Issued.class, fetch(byName, servers.anchors()));
        }
    }

    @Test
    void aCertificateSignedByItselfIsRefused() throws Exception {
        FailureVerdict verdict = refused("alone", "TLSv1.3", servers.anchors());
        assertThat(verdict.title(), endsWith(" is signed by itself"));
        assertThat(verdict.title(), startsWith("The certificate of 127.0.0.1:"));
        assertTrue(verdict.cause().contains("Standing Alone"), verdict.cause());
        assertThat(verdict.cause(), endsWith("The client secret was not sent."));
    }

    @Test
    void anUnknownAuthorityIsNamed() throws Exception {
        FailureVerdict verdict = refused("good", "TLSv1.3", null);
        assertThat(verdict.title(),
            endsWith(" is signed by Example Corp Inspection CA, which this computer does not trust"));
    }

    @Test
    void anExpiredCertificateIsDated() throws Exception {
        FailureVerdict verdict = refused("expired", "TLSv1.3", servers.anchors());
        Instant end = Instant.parse(verdict.title().substring(verdict.title().indexOf(" at ") + 4));
        assertThat(verdict.title(), startsWith("The certificate of 127.0.0.1:"));
        assertTrue(end.isAfter(Instant.parse("2020-01-30T00:00:00Z")), verdict.title());
        assertTrue(end.isBefore(Instant.parse("2020-02-03T00:00:00Z")), verdict.title());
    }

    @Test
    void aCertificateOfTheFutureIsDated() throws Exception {
        FailureVerdict verdict = refused("early", "TLSv1.3", servers.anchors());
        Instant begin = Instant.parse(verdict.title().substring(verdict.title().indexOf(" from ") + 6));
        assertTrue(begin.isAfter(Instant.now().plus(290, ChronoUnit.DAYS)), verdict.title());
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        FailureVerdict verdict = refused("elsewhere", "TLSv1.3", servers.anchors());
        assertThat(verdict.title(), startsWith("The certificate is not one for 127.0.0.1:"));
    }

    @Test
    void tls12IsNotEnough() throws Exception {
        FailureVerdict verdict = refused("good", "TLSv1.2", servers.anchors());
        assertThat(verdict.title(), endsWith(" does not offer TLS 1.3"));
    }

    @Test
    void plainTextOnTheTlsPortIsNamed() throws Exception {
        try (HostileServer plain = HostileServer.running(wire -> wire.send(Fetching.ok("{}")))) {
            FailureVerdict verdict = Fetching.verdict(
                TokenOutcome.Unreachable.class, fetch(https(plain), servers.anchors()));
            assertEquals("127.0.0.1:" + plain.port() + " does not speak TLS on port " + plain.port(), verdict.title());
        }
    }

    @Test
    void aServerThatNeverShakesHandsMeetsTheDeadline() throws Exception {
        try (HostileServer silent = HostileServer.running(HostileServer.Wire::awaitClientGone);
                TokenClient client = new TokenClient(TokenClock.SYSTEM, Fetching.HASTY, servers.anchors())) {
            FailureVerdict verdict = Fetching.verdict(
                TokenOutcome.Unreachable.class, Fetching.fetch(client, https(silent)));
            assertThat(verdict.title(), endsWith(" did not answer within 1 s"));
        }
    }

    @Test
    void theHandshakeIsPartOfConnecting() throws Exception {
        TokenClient.Limits limits = new TokenClient.Limits(Duration.ofSeconds(1), Duration.ofSeconds(20), 64 * 1024);
        try (HostileServer silent = HostileServer.running(HostileServer.Wire::awaitClientGone);
                TokenClient client = new TokenClient(TokenClock.SYSTEM, limits, servers.anchors())) {
            FailureVerdict verdict = Fetching.verdict(
                TokenOutcome.Unreachable.class, Fetching.fetch(client, https(silent)));
            assertThat(verdict.title(), endsWith(" within 1 s"));
        }
    }

    @Test
    void aConnectionCutInTheHandshakeIsNamed() throws Exception {
        try (HostileServer cutting = HostileServer.running(wire -> {
            wire.awaitFirstByte();
            wire.reset();
        })) {
            FailureVerdict verdict = Fetching.verdict(
                TokenOutcome.Unreachable.class, fetch(https(cutting), servers.anchors()));
            assertEquals("No encrypted connection to 127.0.0.1:" + cutting.port(), verdict.title());
        }
    }

    private static void serve(HostileServer.Wire wire) throws IOException {
        wire.readRequest();
        wire.send(Fetching.ok("{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":60}"));
    }

    private static FailureVerdict refused(String alias, String protocol, @Nullable KeyStore anchors) throws Exception {
        try (HostileServer server = HostileServer.running(servers.showing(alias, protocol), TlsTest::serve)) {
            TokenOutcome outcome = fetch(server.base(), anchors);
            assertEquals(List.of(), server.requests(), "nothing was sent");
            return Fetching.verdict(TokenOutcome.Unreachable.class, outcome);
        }
    }

    private static TokenOutcome fetch(URI base, @Nullable KeyStore anchors) {
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM, Fetching.PATIENT, anchors)) {
            return Fetching.fetch(client, base);
        }
    }

    private static URI https(HostileServer server) {
        return URI.create("https://127.0.0.1:" + server.port());
    }
}
