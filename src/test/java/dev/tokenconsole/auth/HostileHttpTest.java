package dev.tokenconsole.auth;

import static dev.tokenconsole.auth.testing.HostileCase.ISSUED;
import static dev.tokenconsole.auth.testing.HostileCase.MALFORMED;
import static dev.tokenconsole.auth.testing.HostileCase.UNREACHABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.testing.HostileCase;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.HostileTable;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** Servers that misbehave below their JSON: too slow, too much, cut, compressed, not HTTP at all. */
@Execution(ExecutionMode.CONCURRENT)
class HostileHttpTest {
    private static final HostileTable TABLE = new HostileTable("HTTP", "1-http");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String TOKEN = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":60}";
    private static final byte[] BULK = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    private static final String NOT_HTTP = "% sent a response that is not HTTP";
    private static final String TOO_LARGE = "The response from % is larger than 65536 bytes";
    private static final String LATE = "% did not respond within 1 s";
    private static final String BROKE_OFF = "The response from % broke off";
    private static final String LOST = "% closed the connection without a response";
    private static final String NO_TOKEN = "The response from % contains no token";
    private static final String COMPRESSED = "The response from % is compressed (gzip)";

    static Stream<HostileCase> slow() {
        return Stream.of(
            HostileCase.slow("accepts and never responds", UNREACHABLE, LATE, HostileServer.Wire::awaitClientGone),
            HostileCase.slow("headers at 1 byte/s", UNREACHABLE, LATE, wire -> wire.drip(HEAD + "\r\n", SECOND)),
            HostileCase.slow("body at 1 byte/s", UNREACHABLE, "The response from % was "
                + "not complete within 1 s", wire -> {
                    wire.send(HEAD + "Content-Length: 100\r\n\r\n");
                    wire.drip("{\"access_token\":\"slow", SECOND);
                }),
            HostileCase.slow("a length, and never a body", UNREACHABLE, "The response from % was not complete within 1 "
                + "s",
                wire -> {
                    wire.send(HEAD + "Content-Length: 100\r\n\r\n");
                    wire.awaitClientGone();
                }));
    }

    static Stream<HostileCase> tooMuch() {
        return Stream.of(
            HostileCase.of("body of 10 GB", MALFORMED, TOO_LARGE, wire -> {
                wire.send(HEAD + "Content-Length: 10000000000\r\n\r\n");
                flood(wire);
            }),
            HostileCase.of("endless body without a length", MALFORMED, TOO_LARGE, wire -> {
                wire.send(HEAD + "\r\n");
                flood(wire);
            }),
            HostileCase.of("endless chunks", MALFORMED, TOO_LARGE, wire -> {
                wire.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
                while (true) {
                    wire.send("10000\r\n");
                    wire.send(BULK);
                    wire.send("\r\n");
                }
            }),
            HostileCase.sent("header of 1 MiB", MALFORMED, NOT_HTTP,
                HEAD + "X-Long: " + "x".repeat(1 << 20) + "\r\nContent-Length: 2\r\n\r\n{}"),
            HostileCase.sent("10,000 headers", MALFORMED, NOT_HTTP,
                HEAD + "X-Many: and another one\r\n".repeat(10_000) + "Content-Length: 2\r\n\r\n{}"),
            HostileCase.of("endless header", MALFORMED, NOT_HTTP, wire -> {
                wire.send(HEAD + "X-Long: ");
                flood(wire);
            }),
            HostileCase.of("endless headers", MALFORMED, NOT_HTTP, wire -> {
                wire.send(HEAD);
                while (true) {
                    wire.send("X-Many: and another one\r\n".repeat(1000));
                }
            }),
            HostileCase.of("endless status line", MALFORMED, NOT_HTTP, HostileHttpTest::flood),
            HostileCase.sent("100 × 100 Continue", MALFORMED, NOT_HTTP,
                "HTTP/1.1 100 Continue\r\n\r\n".repeat(100) + TestFetcher.ok(TOKEN)),
            HostileCase.sent("100 × 103 Early Hints", MALFORMED, NOT_HTTP,
                "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(100) + TestFetcher.ok(TOKEN)),
            HostileCase.of("endless 100 Continue", MALFORMED, NOT_HTTP, wire -> {
                while (true) {
                    wire.send("HTTP/1.1 100 Continue\r\n\r\n".repeat(100));
                }
            }),
            HostileCase.sent("one 100 Continue, which is allowed", ISSUED, "",
                "HTTP/1.1 100 Continue\r\n\r\n" + TestFetcher.ok(TOKEN)));
    }

    static Stream<HostileCase> broken() {
        return Stream.of(
            HostileCase.sent("bad status line", MALFORMED, NOT_HTTP, "SSH-2.0-OpenSSH_9.2\r\n\r\n"),
            HostileCase.sent("status that is no number", MALFORMED, NOT_HTTP, "HTTP/1.1 abc OK\r\n\r\n{}"),
            HostileCase.sent("length of -1, which the JDK takes for none", MALFORMED, NO_TOKEN,
                HEAD + "Content-Length: -1\r\n\r\n{}"),
            HostileCase.sent("length of -5", UNREACHABLE, BROKE_OFF, HEAD + "Content-Length: -5\r\n\r\n{}"),
            HostileCase.sent("two lengths, of which the JDK takes the first", MALFORMED, NO_TOKEN,
                HEAD + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
            HostileCase.sent("short body", UNREACHABLE, BROKE_OFF, HEAD + "Content-Length: 100\r\n\r\n{}"),
            HostileCase.sent("truncated JSON up to the close", MALFORMED, "The response from % is incomplete",
                HEAD + "\r\n{\"access_token\":\"abc"),
            HostileCase.sent("bad chunk size", UNREACHABLE, BROKE_OFF,
                HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
            HostileCase.sent("chunks without an end", UNREACHABLE, BROKE_OFF,
                HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"),
            HostileCase.of("reset mid-body", UNREACHABLE, BROKE_OFF, wire -> {
                wire.send(HEAD + "Content-Length: 100\r\n\r\n{\"acc");
                wire.hold(Duration.ofMillis(200));
                wire.reset();
            }),
            HostileCase.of("reset before the response", UNREACHABLE, LOST, HostileServer.Wire::reset),
            HostileCase.sent("reset mid-head", UNREACHABLE, LOST, "HTTP/1.1 200 OK\r\nContent-"),
            HostileCase.sent("empty reply", UNREACHABLE, LOST, ""),
            HostileCase.sent("204", MALFORMED, "% sent an empty response (204)", "HTTP/1.1 204 No Content\r\n\r\n"));
    }

    static Stream<HostileCase> wrappers() {
        return Stream.of(
            HostileCase.sent("gzip body", MALFORMED, COMPRESSED, compressed(TOKEN.getBytes(StandardCharsets.US_ASCII))),
            HostileCase.sent("gzip bomb, 100 MB in 100 kB", MALFORMED, COMPRESSED, compressed(new byte[100_000_000])),
            HostileCase.of("gzip of 10 GB", MALFORMED, COMPRESSED, wire -> {
                wire.send(HEAD + "Content-Encoding: gzip\r\nContent-Length: 10000000000\r\n\r\n");
                flood(wire);
            }),
            HostileCase.sent("HTML login page with 200", UNREACHABLE,
                "A web page instead of a response from % (HTML page, 200)", TestFetcher.response("200 OK",
                    "Content-Type: text/html; charset=utf-8\r\n", "<!doctype html><title>Sign in</title><form>")),
            HostileCase.sent("HTML that calls itself JSON", UNREACHABLE,
                "A web page instead of a response from % (HTML page, 200)", TestFetcher.ok("<html></html>")),
            HostileCase.sent("a token that calls itself text/plain", ISSUED,
                "The content type of the response is text/plain instead of application/json.",
                TestFetcher.response("200 OK", "Content-Type: text/plain\r\n", TOKEN)),
            HostileCase.sent("a token that calls itself text/html", ISSUED,
                "The content type of the response is text/html instead of application/json.",
                TestFetcher.response("200 OK", "Content-Type: text/html\r\n", TOKEN)),
            HostileCase.sent("a token without a content type", ISSUED, "The response does not say that it is JSON.",
                TestFetcher.response("200 OK", "", TOKEN)));
    }

    @ParameterizedTest
    @MethodSource({"slow", "tooMuch", "broken", "wrappers"})
    void endsInTimeWithAnExactSentence(HostileCase hostile) throws Exception {
        TABLE.play(hostile);
    }

    @Test
    void aRefusedConnectionIsNamed() throws Exception {
        try (Socket taken = HostileServer.refusing()) {
            String host = "127.0.0.1:" + taken.getLocalPort();
            FailureVerdict verdict = TestFetcher.verdict(
                UNREACHABLE, TestFetcher.fetch(URI.create("http://" + host), TestFetcher.PATIENT));
            assertEquals(host + " refused the connection", verdict.title());
            assertEquals("Nothing is listening on port " + taken.getLocalPort() + ", or the network "
                + "has no route to it. Address called: http://" + host + "/api/v1/authentication.",
                verdict.cause());
        }
    }

    @AfterAll
    static void writeTable() throws Exception {
        TABLE.write();
    }

    private static String compressed(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TestFetcher.response("200 OK", "Content-Type: application/json\r\nContent-Encoding: gzip\r\n",
            compressed.toString(StandardCharsets.ISO_8859_1));
    }

    private static void flood(HostileServer.Wire wire) throws IOException {
        while (true) {
            wire.send(BULK);
        }
    }
}
