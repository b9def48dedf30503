package dev.tokenconsole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.ArrayList;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that misbehave on the wire. Each case has a bound on time and bytes, and one exact sentence. */
class HostileTransportTest {
    /** The deadline of 1 s, and 5 s for a busy computer. */
    private static final long MOST_NANOS = 6_000_000_000L;
    /** What socket buffers on both sides and one limit may hold. */
    private static final long MOST_BYTES = 64 * 1024 * 1024;
    private static final List<String> LEDGER = Collections.synchronizedList(new ArrayList<>());
    private static final Class<TokenOutcome.Unreachable> UNREACHABLE = TokenOutcome.Unreachable.class;
    private static final Class<TokenOutcome.Malformed> MALFORMED = TokenOutcome.Malformed.class;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final byte[] BULK = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    @AfterAll
    static void keepLedger() throws Exception {
        Files.write(Path.of("target", "hostile-cases.txt"), LEDGER);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
            of("accepts and never answers", UNREACHABLE, "% did not answer within 1 s", wire -> {
                wire.readRequest();
                wire.awaitClientGone();
            }),
            of("headers at 1 byte/s", UNREACHABLE, "% did not answer within 1 s", wire -> {
                wire.readRequest();
                wire.drip(HEAD + "\r\n", SECOND);
            }),
            of("body at 1 byte/s", UNREACHABLE, "The answer of % did not end within 1 s", wire -> {
                wire.readRequest();
                wire.send(HEAD + "Content-Length: 100\r\n\r\n");
                wire.drip("{\"access_token\":\"slow", SECOND);
            }),
            of("body of 10 GB", MALFORMED, "The answer of % is larger than 65536 bytes", wire -> {
                wire.readRequest();
                wire.send(HEAD + "Content-Length: 10000000000\r\n\r\n");
                flood(wire);
            }),
            of("endless body without a length", MALFORMED, "The answer of % is larger than 65536 bytes", wire -> {
                wire.readRequest();
                wire.send(HEAD + "\r\n");
                flood(wire);
            }),
            of("endless chunks", MALFORMED, "The answer of % is larger than 65536 bytes", wire -> {
                wire.readRequest();
                wire.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
                while (true) {
                    wire.send("10000\r\n");
                    wire.send(BULK);
                    wire.send("\r\n");
                }
            }),
            of("endless header", MALFORMED, "% answered something that is not HTTP", wire -> {
                wire.readRequest();
                wire.send(HEAD + "X-Long: ");
                flood(wire);
            }),
            of("endless headers", MALFORMED, "% answered something that is not HTTP", wire -> {
                wire.readRequest();
                wire.send(HEAD);
                while (true) {
                    wire.send("X-Many: and another one\r\n".repeat(1000));
                }
            }),
            of("endless status line", MALFORMED, "% answered something that is not HTTP", wire -> {
                wire.readRequest();
                flood(wire);
            }),
            of("endless 100 Continue", MALFORMED, "% answered something that is not HTTP", wire -> {
                wire.readRequest();
                while (true) {
                    wire.send("HTTP/1.1 100 Continue\r\n\r\n".repeat(100));
                }
            }),
            of("garbage status line", MALFORMED, "% answered something that is not HTTP", wire -> {
                wire.readRequest();
                wire.send("SSH-2.0-OpenSSH_9.2\r\n\r\n");
            }),
            of("length of -1, which the JDK takes for none", MALFORMED, "The answer of % holds no token", wire -> {
                wire.readRequest();
                wire.send(HEAD + "Content-Length: -1\r\n\r\n{}");
            }),
            of("length of -5", UNREACHABLE, "The answer of % broke off", wire -> {
                wire.readRequest();
                wire.send(HEAD + "Content-Length: -5\r\n\r\n{}");
            }),
            of("two lengths, of which the JDK takes the first", MALFORMED, "The answer of % holds no token", wire -> {
                wire.readRequest();
                wire.send(HEAD + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
            }),
            of("empty reply", UNREACHABLE, "% ended the connection without an answer",
                HostileServer.Wire::readRequest),
            of("reset before the answer", UNREACHABLE, "% ended the connection without an answer", wire -> {
                wire.readRequest();
                wire.reset();
            }),
            of("reset mid-body", UNREACHABLE, "The answer of % broke off", wire -> {
                wire.readRequest();
                wire.send(HEAD + "Content-Length: 100\r\n\r\n{\"acc");
                wire.hold(Duration.ofMillis(200));
                wire.reset();
            }),
            of("short body", UNREACHABLE, "The answer of % broke off", wire -> {
                wire.readRequest();
                wire.send(HEAD + "Content-Length: 100\r\n\r\n{}");
            }),
            of("bad chunk size", UNREACHABLE, "The answer of % broke off", wire -> {
                wire.readRequest();
                wire.send(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
            }),
            of("truncated JSON up to the close", MALFORMED, "The answer of % ends in the middle", wire -> {
                wire.readRequest();
                wire.send(HEAD + "\r\n{\"access_token\":\"abc");
            }),
            of("204", MALFORMED, "% answered with nothing (204)", wire -> {
                wire.readRequest();
                wire.send("HTTP/1.1 204 No Content\r\n\r\n");
            }),
            of("gzip", MALFORMED, "The answer of % is packed (gzip)", wire -> {
                wire.readRequest();
                wire.send(HEAD + "Content-Encoding: gzip\r\nContent-Length: 10000000000\r\n\r\n");
                flood(wire);
            }),
            of("407", UNREACHABLE, "A proxy in front of % asks for a password (407)", wire -> {
                wire.readRequest();
                wire.send(Fetching.response("407 Proxy Authentication Required", "Proxy-Authenticate: Basic\r\n", ""));
            }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void endsInTimeWithAnExactSentence(
            String name, Class<? extends TokenOutcome.Failure> type, String title, HostileServer.Script script)
            throws Exception {
        try (HostileServer server = HostileServer.running(script)) {
            long begun = System.nanoTime();
            TokenOutcome outcome = Fetching.fetch(server.base(), Fetching.HASTY);
            long taken = System.nanoTime() - begun;
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> server.open() == 0);
            LEDGER.add(String.join(" | ", name, outcome.getClass().getSimpleName(), taken / 1_000_000 + " ms",
                server.sent() + " B"));
            FailureVerdict verdict = Fetching.verdict(type, outcome);
            assertEquals(title.replace("%", server.base().getAuthority()), verdict.title());
            assertTrue(taken < MOST_NANOS, () -> "took " + taken / 1_000_000 + " ms");
            assertTrue(server.sent() < MOST_BYTES, () -> "took " + server.sent() + " bytes");
            assertEquals(1, server.connections(), "asked once");
        }
    }

    @Test
    void aRefusedConnectionIsNamed() throws Exception {
        HostileServer gone = HostileServer.answering("");
        gone.close();
        FailureVerdict verdict = Fetching.verdict(UNREACHABLE, Fetching.fetch(gone.base(), Fetching.PATIENT));
        assertEquals("127.0.0.1:" + gone.port() + " takes no connection", verdict.title());
        assertEquals("Nothing listens on port " + gone.port() + ", or the network has no way there.", verdict.cause());
    }

    @Test
    void aHundredInterimAnswersAreTooMany() throws Exception {
        TokenOutcome outcome = Fetching.answered("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(100) + Fetching.ok("{}"));
        assertInstanceOf(MALFORMED, outcome);
    }

    private static void flood(HostileServer.Wire wire) throws IOException {
        while (true) {
            wire.send(BULK);
        }
    }

    private static Arguments of(String name, Class<?> type, String title, HostileServer.Script script) {
        return Arguments.of(name, type, title, script);
    }
}
