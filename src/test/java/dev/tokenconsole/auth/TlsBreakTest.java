package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/** Handshakes and connections that the server breaks, and the statement on the secret in each verdict. */
class TlsBreakTest {
    private static TlsServers servers;

    @BeforeAll
    static void makeCertificates() throws Exception {
        servers = TlsServers.ofThisRun();
    }

    /** Not every alert has a type of its own, but who sends one speaks TLS. */
    @ParameterizedTest
    @CsvSource({"80, No encrypted connection to %", "10, No encrypted connection to %",
        "40, % refused the TLS handshake", "70, % does not offer TLS 1.3"})
    void anAlertIsNotTakenForPlainText(int alert, String title) throws Exception {
        try (HostileServer server = alerting(alert); TokenClient client =
                TestFetcher.client(TestFetcher.PATIENT, servers.trust())) {
            FailureVerdict verdict = TestFetcher.verdict(
                TokenOutcome.Unreachable.class, TestFetcher.fetch(client, https(server)));
            assertEquals(title.replace("%", "127.0.0.1:" + server.port()), verdict.title());
            assertThat(verdict.cause(), endsWith("The client secret was not sent."));
        }
    }

    /** A server from before TLS 1.3 does not know that a version is at issue: it finds no cipher suite of its own. */
    @Test
    void whereTls12IsNotAllowedARefusedHandshakeNamesIt() throws Exception {
        try (HostileServer server = alerting(40); TokenClient client =
                TestFetcher.client(TestFetcher.PATIENT, servers.trust())) {
            Environment strict = TestFetcher.environment(https(server));
            FailureVerdict verdict = TestFetcher.verdict(
                TokenOutcome.Unreachable.class, TestFetcher.fetch(client, strict));
            assertThat(verdict.cause(), containsString("TLS 1.3"));
            assertThat(verdict.nextStep(), endsWith("you can allow TLS 1.2 for Test Bench in its settings."));
            assertEquals(Remedy.EDIT_ENVIRONMENT, verdict.remedy());
            Environment lenient = strict.with(strict.options().with(Transport.DEFAULT.allowingTls12(true)));
            assertEquals("No encrypted connection to 127.0.0.1:" + server.port(), TestFetcher.verdict(
                TokenOutcome.Unreachable.class, TestFetcher.fetch(client, lenient)).title());
        }
    }

    private static HostileServer alerting(int alert) throws IOException {
        return HostileServer.running(wire -> {
            wire.awaitFirstByte();
            wire.send(new byte[] {21, 3, 3, 0, 2, 2, (byte) alert});
            wire.awaitClientGone();
        });
    }

    /** It was too late by then to say that the secret had not been sent. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void afterTheHandshakeNothingIsSaidToHaveKeptTheSecret(String protocol) throws Exception {
        AtomicReference<Socket> raw = new AtomicReference<>();
        HostileServer.Layer tls = servers.showing("good", protocol);
        try (HostileServer server = HostileServer.running(accepted -> {
            raw.set(accepted);
            return tls.over(accepted);
        }, wire -> {
            wire.readRequest();
            raw.get().getOutputStream().write(new byte[37]);
            wire.awaitClientGone();
        })) {
            TokenOutcome outcome = fetch(server, Transport.DEFAULT.allowingTls12(true));
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
            assertEquals("The encrypted connection to 127.0.0.1:" + server.port() + " broke before a response arrived",
                verdict.title());
            assertThat(verdict.cause(), endsWith("It is not known whether the client secret was received."));
            assertEquals(1, outcome.exchange().tries());
            assertEquals(1, server.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aServerThatWantsACertificateOfTheClientIsSaidTo(String protocol) throws Exception {
        HostileServer.Layer tls = servers.showing("good", protocol);
        try (HostileServer server = HostileServer.running(accepted -> {
            SSLSocket spoken = (SSLSocket) tls.over(accepted);
            spoken.setNeedClientAuth(true);
            return spoken;
        }, TlsBreakTest::serve)) {
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class,
                fetch(server, Transport.DEFAULT.allowingTls12(true)));
            assertEquals("127.0.0.1:" + server.port() + " may require a client certificate", verdict.title());
            assertThat(verdict.cause(), endsWith("It is not known whether the client secret was received."));
            assertEquals(Remedy.EDIT_ENVIRONMENT, verdict.remedy());
        }
    }

    /** No verdict mentions a request for a client certificate if the server continues without. */
    @Test
    void aServerThatCanDoWithoutACertificateOfTheClientIsAsked() throws Exception {
        HostileServer.Layer tls = servers.showing("good", "TLSv1.3");
        try (HostileServer server = HostileServer.running(accepted -> {
            SSLSocket spoken = (SSLSocket) tls.over(accepted);
            spoken.setWantClientAuth(true);
            return spoken;
        }, TlsBreakTest::serve)) {
            assertInstanceOf(TokenOutcome.Issued.class, fetch(server, Transport.DEFAULT)).token().close();
        }
    }

    private static void serve(HostileServer.Wire wire) throws IOException {
        wire.readRequest();
        wire.send(TestFetcher.ok("{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":60}"));
    }

    private static TokenOutcome fetch(HostileServer server, Transport transport) throws Exception {
        try (TokenClient client = TestFetcher.client(TestFetcher.PATIENT, servers.trust())) {
            Environment environment = TestFetcher.environment(server.base());
            return TestFetcher.fetch(client, environment.with(environment.options().with(transport)));
        }
    }

    private static URI https(HostileServer server) {
        return URI.create("https://127.0.0.1:" + server.port());
    }
}
