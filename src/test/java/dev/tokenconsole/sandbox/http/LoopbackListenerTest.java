package dev.tokenconsole.sandbox.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.RawCall;
import dev.tokenconsole.sandbox.SandboxCall;
import dev.tokenconsole.testing.SandboxExtension;

/** HTTP/1.1 as the built-in server speaks it (RFC 9112): what a strict server refuses is refused. */
class LoopbackListenerTest {
    private static final String BODY = SandboxCall.body("demo-client", "demo-secret-not-a-secret");
    private static final String ASK = String.join("\r\n", "POST /api/v1/authentication HTTP/1.1", "Host: localhost",
        "Connection: close", "Content-Type: application/json", "");
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @ValueSource(strings = {"FFFFFFFF", "1000000000"})
    void anOversizedChunkIsTooLargeLikeAnyBody(String size) throws Exception {
        String request = ASK + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n" + "x".repeat(1_114_112);
        assertThat(RawCall.send(SANDBOX.server(), request).text(), startsWith("HTTP/1.1 413 Content Too Large\r\n"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoRequest(int status, String request) throws Exception {
        assertThat(RawCall.send(SANDBOX.server(), request).text(), matchesPattern(
            "HTTP/1\\.1 " + status + " [A-Z][A-Za-z ]+\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
            Arguments.of(400, "hello\r\n\r\n"),
            Arguments.of(400, "\u0016\u0003\u0001 TLS\r\n\r\n"),
            Arguments.of(400, "GET / HTTP/2.0\r\n\r\n"),
            Arguments.of(400, "GET  / HTTP/1.1\r\n\r\n"),
            Arguments.of(400, "get / HTTP/1.1\r\n\r\n"),
            Arguments.of(400, "GET /%zz HTTP/1.1\r\n\r\n"),
            Arguments.of(400, "GET / HTTP/1.1\r\nno colon\r\n\r\n"),
            Arguments.of(400, "GET / HTTP/1.1\r\nName : value\r\n\r\n"),
            Arguments.of(400, "GET / HTTP/1.1\r\nName: value\r\n folded\r\n\r\n"),
            Arguments.of(431, "GET / HTTP/1.1\r\nName: " + "x".repeat(RequestHead.MAX_BYTES) + "\r\n\r\n"),
            Arguments.of(400, ASK + "Content-Length: -1\r\n\r\n"),
            Arguments.of(400, ASK + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
            Arguments.of(400, ASK + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            Arguments.of(501, ASK + "Transfer-Encoding: gzip\r\n\r\n"),
            Arguments.of(400, ASK + "Transfer-Encoding: chunked\r\n\r\nno size\r\n"),
            Arguments.of(431, ASK + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + "a: b\r\n".repeat(101)),
            Arguments.of(400, ASK + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n"));
    }

    @Test
    void aFaultOfOneConnectionIsNotTheEnd() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ServerSocket faulty = new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                if (asked.incrementAndGet() <= 2) {
                    throw new SocketException("Too many open files");
                }
                return super.accept();
            }
        };
        try (LoopbackListener listener = new LoopbackListener(faulty, 0, TokenClock.SYSTEM, Duration.ofSeconds(1))) {
            listener.start(_ -> {
                throw new AssertionError("no request comes");
            });
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
                socket.setSoTimeout(60_000);
                socket.getOutputStream().write("hello\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII),
                    startsWith("HTTP/1.1 400 "));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cut")
    void answersNothingToWhatEndsTooEarly(String request) throws Exception {
        assertEquals("", half(request));
    }

    static Stream<String> cut() {
        return Stream.of("", "GET / HT", "GET / HTTP/1.1\r\nHost: localhost\r\n", ASK + "Content-Length: 10\r\n\r\nabc",
            ASK + "Transfer-Encoding: chunked\r\n\r\n5\r\nab");
    }

    @Test
    void readsAChunkedBodyWithExtensionsAndTrailers() throws Exception {
        String chunks = "1;x=y\r\n" + BODY.charAt(0) + "\r\n" + Integer.toHexString(BODY.length() - 1) + "\r\n"
            + BODY.substring(1) + "\r\n0\r\nTrailer: x\r\n\r\n";
        assertThat(RawCall.send(SANDBOX.server(), ASK + "Transfer-Encoding: chunked\r\n\r\n" + chunks).text(),
            startsWith("HTTP/1.1 200 "));
    }

    @Test
    void asksForTheBodyThatWaitsToBeAskedFor() throws Exception {
        assertThat(RawCall.send(SANDBOX.server(),
            ASK + "Expect: 100-continue\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY).text(),
            startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"));
    }

    @Test
    void closesAfterAnAnswerToTheOldVersion() throws Exception {
        RawCall.Answer answer = RawCall.send(SANDBOX.server(), "GET /nowhere HTTP/1.0\r\n\r\n");
        assertThat(answer.text(), startsWith("HTTP/1.1 404 "));
        assertEquals("close", answer.header("connection"));
    }

    @Test
    void sendsNoBodyWhereOnlyTheHeadIsAskedFor() throws Exception {
        RawCall.Answer answer =
            RawCall.send(SANDBOX.server(), "HEAD /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(Integer.parseInt(answer.header("content-length")) > 0);
        assertEquals("", answer.body());
    }

    @Test
    void takesTheWholeAddressOfAProxyRequest() throws Exception {
        assertThat(RawCall.send(SANDBOX.server(),
            "GET " + SANDBOX.server().keySetUrl() + "?x=y HTTP/1.1\r\nConnection: close\r\n\r\n")
            .text(), startsWith("HTTP/1.1 200 "));
    }

    @Test
    void saysTheTimeAsTheStandardWantsIt() throws Exception {
        assertThat(RawCall.send(SANDBOX.server(), "GET / HTTP/1.1\r\nConnection: close\r\n\r\n").header("date"),
            matchesPattern("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"));
    }

    /** The response to a request that is over before it is whole. */
    private static String half(String request) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SANDBOX.baseUrl().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
