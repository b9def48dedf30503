package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
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
@Execution(ExecutionMode.CONCURRENT)
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
            // In TLS 1.2 the handshake ends with it; in TLS 1.3 the request may have been sent before the alert came.
            assertThat(verdict.cause(), endsWith(protocol.equals("TLSv1.2") ? "The client secret was not sent."
                : "It is not known whether the client secret was received."));
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

    /** The facts of the handshake are used where the server goes on without a certificate and refuses by HTTP. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "400 Bad Request | text/html | <title>400 No required SSL certificate was sent</title>",
        "401 Unauthorized | application/json | ''", "403 Forbidden | text/plain | forbidden",
        "403 Forbidden | application/json | {\"message\":\"no certificate\"}",
        "495 Certificate Error | text/html | <html>",
        "496 Certificate Required | application/json | {\"error\":\"x\"}"})
    void aRefusalAfterARequestForACertificateSaysSo(String status, String type, String body) throws Exception {
        FailureVerdict verdict =
            TestFetcher.verdict(TokenOutcome.Rejected.class, refusedWanting(status, type, body));
        assertThat(verdict.title(), endsWith(" may require a client certificate (" + status.substring(0, 3) + ")"));
        assertEquals(Remedy.EDIT_ENVIRONMENT, verdict.remedy());
    }

    /** An error code says why; the request for a certificate is a fact beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"invalid_client", "invalid_scope", "access_denied"})
    void anErrorCodeAfterARequestForACertificateStands(String code) throws Exception {
        FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Rejected.class,
            refusedWanting("401 Unauthorized", "application/json", "{\"error\":\"" + code + "\"}"));
        assertThat(verdict.cause(), containsString("the server also requested a client certificate"));
        assertThat(verdict.serverMessage(), startsWith(code));
    }

    @Test
    void aFaultOfTheServerAfterARequestForACertificateIsItsOwn() throws Exception {
        FailureVerdict verdict = TestFetcher.verdict(
            TokenOutcome.Unreachable.class, refusedWanting("500 Oops", "text/plain", ""));
        assertThat(verdict.title(), startsWith("Server error at "));
    }

    private static TokenOutcome refusedWanting(String status, String type, String body) throws Exception {
        HostileServer.Layer tls = servers.showing("good", "TLSv1.3");
        try (HostileServer server = HostileServer.running(accepted -> {
            SSLSocket spoken = (SSLSocket) tls.over(accepted);
            spoken.setWantClientAuth(true);
            return spoken;
        }, wire -> {
            wire.readRequest();
            wire.send(TestFetcher.response(status, "Content-Type: " + type + "\r\n", body));
        })) {
            return fetch(server, Transport.DEFAULT);
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
