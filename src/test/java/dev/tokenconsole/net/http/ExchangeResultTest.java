package dev.tokenconsole.net.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.Deadline;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.tls.CertificateFault;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.SentWords;
import dev.tokenconsole.net.verdict.TransportFailure;
import dev.tokenconsole.net.verdict.TransportVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;
import dev.tokenconsole.text.redact.Redactor;

/** A GET of a document without any credentials, through the exchange that fetches tokens. */
@Execution(ExecutionMode.CONCURRENT)
class ExchangeResultTest {
    private static final String KEYS = "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"one\"}]}";
    private static final ExchangeLimits HASTY_CONNECT =
        new ExchangeLimits(Duration.ofSeconds(1), Duration.ofSeconds(60), 64 * 1024);

    @Test
    void theResponseIsTheCallersUntilItIsClosed() throws Exception {
        try (HostileServer server = HostileServer.answering(TestFetcher.ok(KEYS))) {
            RawResponse response;
            try (var responded = assertInstanceOf(
                    ExchangeResult.Responded.class, get(server.base(), TestFetcher.PATIENT))) {
                response = responded.response();
                assertEquals(KEYS, response.text());
                assertEquals(KEYS, Objects.requireNonNull(responded.exchange().response()).body());
                assertEquals(200, responded.exchange().status());
                assertEquals(1, responded.exchange().tries());
                assertConnectedBeforeTheResponse(responded.exchange());
            }
            assertArrayEquals(new byte[response.body().length], response.body());
            String request = server.requests().getFirst();
            assertThat(request, startsWith("GET /keys HTTP/1.1\r\n"));
            assertThat(request, not(containsString("Authorization")));
        }
    }

    @Test
    void theConnectionIsSeenUnderTlsToo() throws Exception {
        TlsServers servers = TlsServers.ofThisRun();
        try (HostileServer server = HostileServer.running(servers.showing("good", "TLSv1.3"), wire -> {
            wire.readRequest();
            wire.send(TestFetcher.ok(KEYS));
        }); ExchangeResult result = get(server.base(), TestFetcher.PATIENT, servers.trust())) {
            assertInstanceOf(ExchangeResult.Responded.class, result);
            assertEquals("TLSv1.3", Objects.requireNonNull(result.exchange().tls()).protocol());
            assertConnectedBeforeTheResponse(result.exchange());
        }
    }

    /** The limit on connecting ends with the connection, although a GET has no body that is asked for. */
    @Test
    void aSlowResponseIsNoSlowConnection() throws Exception {
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.hold(HASTY_CONNECT.connect().plusMillis(500));
            wire.send(TestFetcher.ok(KEYS));
        }); ExchangeResult result = get(server.base(), HASTY_CONNECT)) {
            assertInstanceOf(ExchangeResult.Responded.class, result);
        }
    }

    @Test
    void noMoreIsReadThanTheLimit() throws Exception {
        ExchangeLimits small = new ExchangeLimits(Duration.ofSeconds(20), Duration.ofSeconds(60), 100);
        try (HostileServer server = HostileServer.answering(TestFetcher.ok("x".repeat(101)));
                ExchangeResult result = get(server.base(), small)) {
            RawResponse response = assertInstanceOf(ExchangeResult.Responded.class, result).response();
            assertTrue(response.tooLarge());
            assertEquals(100, response.length());
        }
    }

    @Test
    void aConnectionThatDoesNotStandEndsTheFirstPhase() throws Exception {
        try (HostileServer silent = HostileServer.running(HostileServer.Wire::awaitClientGone);
                ExchangeResult result = get(https(silent), HASTY_CONNECT)) {
            assertEquals(ExchangeResult.Phase.CONNECTING,
                assertInstanceOf(ExchangeResult.TimedOut.class, result).phase());
            assertNull(result.exchange().timing().connected());
        }
    }

    @Test
    void aBodyThatDripsEndsTheWhole() throws Exception {
        try (HostileServer server = HostileServer.running(ExchangeResultTest::drip);
                ExchangeResult result = get(server.base(), TestFetcher.HASTY)) {
            assertEquals(ExchangeResult.Phase.WHOLE,
                assertInstanceOf(ExchangeResult.TimedOut.class, result).phase());
            assertEquals(200, result.exchange().status());
        }
    }

    @Test
    void theCallerMayCancelBefore() throws Exception {
        try (HostileServer server = HostileServer.answering(TestFetcher.ok(KEYS));
                Redactor scrub = scrub()) {
            ExchangeCall call = call(server.base(), TestFetcher.PATIENT, SystemTrust.ofThisComputer(), scrub);
            call.cancel();
            try (ExchangeResult result = run(call, server.base())) {
                assertEquals(0, assertInstanceOf(ExchangeResult.Cancelled.class, result).exchange().tries());
            }
            assertEquals(0, server.connections());
        }
    }

    @Test
    void theCallerMayCancelMeanwhile() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            asked.countDown();
            wire.awaitClientGone();
        }); Redactor scrub = scrub()) {
            ExchangeCall call = call(server.base(), TestFetcher.PATIENT, SystemTrust.ofThisComputer(), scrub);
            CompletableFuture<ExchangeResult> result = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> result.complete(run(call, server.base())));
            assertTrue(asked.await(10, TimeUnit.SECONDS));
            call.cancel();
            assertInstanceOf(ExchangeResult.Cancelled.class, result.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aRefusedConnectionIsAFailureWithItsCause() throws Exception {
        try (Socket taken = HostileServer.refusing();
                ExchangeResult result = get(
                    URI.create("http://127.0.0.1:" + taken.getLocalPort()), TestFetcher.PATIENT)) {
            var failed = assertInstanceOf(ExchangeResult.Failed.class, result);
            assertInstanceOf(ConnectException.class, failed.failure().getCause());
            assertNull(failed.certificateFault());
            assertFalse(failed.clientCertificateRequested());
            assertEquals(0, failed.exchange().tries());
        }
    }

    @Test
    void aRefusedCertificateIsAFailureWithItsFault() throws Exception {
        TlsServers servers = TlsServers.ofThisRun();
        try (HostileServer server =
                HostileServer.running(servers.showing("alone", "TLSv1.3"), HostileServer.Wire::readRequest);
                ExchangeResult result = get(server.base(), TestFetcher.PATIENT, servers.trust())) {
            CertificateFault fault = assertInstanceOf(ExchangeResult.Failed.class, result).certificateFault();
            assertEquals(CertificateFault.Kind.SELF_SIGNED, Objects.requireNonNull(fault).kind());
        }
    }

    @Test
    void aFaultOfTheProgramLeavesTheStatusAlone() throws Exception {
        try (HostileServer server = HostileServer.answering(TestFetcher.ok(KEYS));
                Redactor scrub = scrub()) {
            ExchangeCall call = new ExchangeCall(new HttpClients(SystemTrust.ofThisComputer()), TestFetcher.PATIENT,
                Deadline.in(TestFetcher.PATIENT.whole()), Attempt.startingNow(server.base(), "", new BrokenClock()),
                scrub);
            try (ExchangeResult result = run(call, server.base())) {
                assertInstanceOf(ArithmeticException.class,
                    assertInstanceOf(ExchangeResult.Unreadable.class, result).fault());
                assertEquals(new RedactedResponse(200, List.of(), ""), result.exchange().response());
                assertThat(result.toString(), not(containsString(TestFetcher.CANARY)));
            }
        }
    }

    @Test
    void theFactsAreRedactedByWhatTheBodyTells() throws Exception {
        String body = "{\"access_token\":\"" + TestFetcher.CANARY + "\"}";
        try (HostileServer server = HostileServer.answering(
                TestFetcher.response("200 OK", "X-Echo: " + TestFetcher.CANARY + "\r\n", body));
                ExchangeResult result = get(server.base(), TestFetcher.PATIENT)) {
            assertThat(result.toString(), not(containsString(TestFetcher.CANARY)));
            assertEquals(body, assertInstanceOf(ExchangeResult.Responded.class, result).response().text());
        }
    }

    /** Sentences about a request that carries no secret speak of none. */
    @Test
    void aVerdictSpeaksOfWhatWasSent() throws Exception {
        SentWords words = new SentWords("No key was asked for.", "", "");
        try (HostileServer plain = HostileServer.running(wire -> {
            wire.awaitFirstByte();
            wire.send("220 mail.example ESMTP\r\n");
            wire.awaitClientGone();
        }); ExchangeResult result = get(https(plain), TestFetcher.PATIENT);
                Secret none = Secret.of(""); QuotedText quotedText = new QuotedText(none)) {
            VerdictWording wording =
                new VerdictWording(new CalledEndpoint(TestFetcher.environment(https(plain)), https(plain)));
            TransportFailure failure = new TransportVerdicts(wording, quotedText, TestFetcher.PATIENT, words)
                .failed(assertInstanceOf(ExchangeResult.Failed.class, result));
            assertEquals("The response was not encrypted. No key was asked for. Address called: " + https(plain) + ".",
                assertInstanceOf(TransportFailure.NoResponse.class, failure).verdict().cause());
        }
    }

    private static void assertConnectedBeforeTheResponse(Exchange exchange) {
        Duration connected = Objects.requireNonNull(exchange.timing().connected());
        assertTrue(connected.compareTo(Objects.requireNonNull(exchange.timing().firstByte())) <= 0);
    }

    private static void drip(HostileServer.Wire wire) throws IOException, InterruptedException {
        wire.readRequest();
        wire.drip("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(10_000), Duration.ofMillis(1));
    }

    private static URI https(HostileServer server) {
        return URI.create("https://127.0.0.1:" + server.port());
    }

    private static ExchangeResult get(URI base, ExchangeLimits limits) {
        return get(base, limits, SystemTrust.ofThisComputer());
    }

    private static ExchangeResult get(URI base, ExchangeLimits limits, SystemTrust trust) {
        try (Redactor scrub = scrub()) {
            return run(call(base, limits, trust, scrub), base);
        }
    }

    private static ExchangeCall call(URI base, ExchangeLimits limits, SystemTrust trust, Redactor scrub) {
        return new ExchangeCall(new HttpClients(trust), limits, Deadline.in(limits.whole()),
            Attempt.startingNow(base.resolve("/keys"), "GET /keys HTTP/1.1", TokenClock.SYSTEM), scrub);
    }

    private static ExchangeResult run(ExchangeCall call, URI base) {
        return call.run(HttpRequest.newBuilder(base.resolve("/keys")).build(), Transport.DEFAULT, null);
    }

    private static Redactor scrub() {
        try (Secret none = Secret.of("")) {
            return new Redactor(none);
        }
    }

    /** Knows the time when an exchange begins, but not when its response is there. */
    private static final class BrokenClock implements TokenClock {
        private boolean asked;

        @Override
        public Instant now() {
            if (asked) {
                throw new ArithmeticException(TestFetcher.CANARY);
            }
            asked = true;
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }
    }
}
