package dev.tokenconsole.verify.fetch;

import static dev.tokenconsole.verify.testing.NetworkCheck.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** Key sets that do not come: the verdict says why, and nothing about the signature. */
@Execution(ExecutionMode.CONCURRENT)
class DocumentFailuresTest {
    private static final TestKey KEY = TestKey.of("ES256", "a");
    private static final String SET = BentCase.set(KEY.jwk("\"kid\":\"a\","));
    private static final String TOKEN = KEY.sign("ES256", "{\"alg\":\"ES256\",\"kid\":\"a\"}", BentCase.CLAIMS);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @TempDir
    private Path state;
    private KeyServer server;
    private NetworkCheck check;

    @BeforeEach
    void start() throws IOException {
        server = KeyServer.start();
        check = new NetworkCheck(state, new TestClock(NetworkCheck.NOW));
    }

    @AfterEach
    void stop() {
        check.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "403", "404", "429", "500", "503", "204", "206"})
    void anyOtherStatus(int status) {
        server.publish("/keys", status, JSON, status == 204 ? "" : SET);
        assertEquals("cannot-ask keys-status", verdict());
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303", "307", "308"})
    void noRedirectIsFollowed(int status) {
        server.publish("/other", SET);
        server.publish("/keys", status, Map.of("Location", server.url("/other").toString()), "");
        assertEquals("cannot-ask keys-redirect", verdict());
        assertEquals(List.of("/keys"), server.requests());
    }

    @Test
    void aWebPage() {
        server.publish("/keys", 200, Map.of("Content-Type", "text/html"), "<html>Sign in</html>");
        assertEquals("cannot-ask keys-page", verdict());
    }

    @Test
    void aCompressedBody() {
        server.publish("/keys", 200, Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"), SET);
        assertEquals("cannot-ask keys-encoded", verdict());
    }

    @Test
    void aBodyThatIsTooLarge() {
        server.publish("/keys", SET + " ".repeat(10 * 1024 * 1024));
        assertEquals("cannot-ask keys-too-large", verdict());
        server.publish("/keys", SET + " ".repeat(KeySetReader.MAX_BYTES - SET.length()));
        assertEquals("valid", verdict());
    }

    @ParameterizedTest
    @CsvSource({"''", "[]", "{}", "'{\"keys\":[],\"keys\":[]}'", "'{\"keys\":[]} x'", "'{\"keys\":['"})
    void noKeySet(String body) {
        server.publish("/keys", body);
        assertEquals("cannot-ask keys-unreadable", verdict());
    }

    @Test
    void aServerThatDripsReachesTheDeadline() throws IOException {
        try (HostileServer slow = HostileServer.running(wire -> {
            wire.readRequest();
            wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{");
            wire.awaitClientGone();
        }); NetworkCheck hasty =
                new NetworkCheck(state, new TestClock(NetworkCheck.NOW), TestFetcher.HASTY)) {
            assertEquals("cannot-ask deadline-midway", said(hasty.at(slow.base().resolve("/keys"), TOKEN)));
        }
    }

    @ParameterizedTest
    @CsvSource({"http://issuer.example/keys", "ftp://127.0.0.1/keys", "http://user@127.0.0.1/keys",
        "https://issuer.example/keys#x", "file:/etc/passwd", "keys"})
    void anAddressThatMayNotBeCalled(URI address) {
        assertEquals("cannot-ask keys-address", said(check.at(address, TOKEN)));
    }

    /** With the trust of the environment, as for a token. */
    @Test
    void theAuthoritiesOfTheEnvironmentCount() throws Exception {
        TlsServers servers = TlsServers.ofThisRun();
        try (HostileServer https = HostileServer.running(servers.showing("good", "TLSv1.3"), wire -> {
            wire.readRequest();
            wire.send(TestFetcher.ok(SET));
        })) {
            URI url = https.base().resolve("/keys");
            assertEquals("cannot-ask certificate-unknown-issuer", said(check.at(url, TOKEN)));
            Transport trusting = Transport.DEFAULT.trusting(List.of(servers.authority()));
            assertEquals("valid", said(check.at(url, TOKEN, trusting)));
            assertEquals("cannot-ask certificate-unknown-issuer", said(check.at(url, TOKEN)),
                "an environment that does not trust the server does not use what another fetched");
        }
    }

    @ParameterizedTest
    @EnumSource(FetchFault.class)
    void everyFailureHasItsSentences(FetchFault fault) {
        FailureVerdict verdict = fault.verdict("PLACE", "DETAIL");
        assertEquals(fault.id(), verdict.id());
        for (String sentence : List.of(verdict.title(), verdict.cause(), verdict.nextStep())) {
            assertFalse(sentence.isBlank() || sentence.contains("{"), sentence);
        }
        assertFalse(verdict.title().endsWith("."), verdict.title());
    }

    @Test
    void theTransportSaysWhatItSaysOfTokensWithoutASecret() throws IOException {
        URI gone;
        try (KeyServer closed = KeyServer.start()) {
            gone = closed.url("/keys");
        }
        SignatureVerdict.CannotAsk verdict =
            assertInstanceOf(SignatureVerdict.CannotAsk.class, check.at(gone, TOKEN));
        FailureVerdict failure = Objects.requireNonNull(verdict.failure());
        assertEquals("connection-refused", failure.id());
        assertNotNull(failure.nextStep());
        assertFalse((failure.title() + failure.cause() + failure.nextStep()).contains("secret"));
        assertEquals("Check the key-set URL or the issuer and the network connection. "
            + "If they are correct, try again later.", failure.nextStep());
    }

    private String verdict() {
        return said(check.at(server.url("/keys"), TOKEN));
    }
}
