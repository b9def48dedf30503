package dev.tokenconsole.verify.source;

import static dev.tokenconsole.verify.testing.NetworkCheck.said;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.sandbox.SandboxCall;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.verify.cache.DocumentCache;
import dev.tokenconsole.verify.cache.DocumentStore;
import dev.tokenconsole.verify.fetch.Document;
import dev.tokenconsole.verify.fetch.DocumentResult;
import dev.tokenconsole.verify.fetch.Documents;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** The keys of an expected issuer, found by its metadata. */
class DiscoveryTest {
    private static final TestKey KEY = TestKey.of("ES256", "a");
    private static final String SET = BentCase.set(KEY.jwk("\"kid\":\"a\","));
    private static final String TOKEN = KEY.sign("ES256", "{\"alg\":\"ES256\",\"kid\":\"a\"}", BentCase.CLAIMS);
    private static final String OPENID = "/tenant/one/.well-known/openid-configuration";

    @TempDir
    private Path state;
    private final TestClock clock = new TestClock(NetworkCheck.NOW);
    private KeyServer server;
    private NetworkCheck check;
    private URI issuer;

    @BeforeEach
    void start() throws IOException {
        server = KeyServer.start();
        check = new NetworkCheck(state, clock);
        issuer = server.url("/tenant/one");
        server.publish("/keys", SET);
    }

    @AfterEach
    void stop() {
        check.close();
        server.close();
    }

    private String metadata(String named, String keys) {
        return "{\"issuer\":\"" + named + "\",\"jwks_uri\":\"" + keys + "\",\"token_endpoint\":\"x\"}";
    }

    private String good() {
        return metadata(issuer.toString(), server.url("/keys").toString());
    }

    private String verdict() {
        return said(check.of(issuer, TOKEN));
    }

    /** OpenID Connect Discovery, RFC 8414, and the form of Okta. */
    @ParameterizedTest
    @ValueSource(strings = {OPENID, "/.well-known/oauth-authorization-server/tenant/one",
        "/tenant/one/.well-known/oauth-authorization-server"})
    void eachFormOfTheAddressIsFound(String path) {
        server.publish(path, good());
        SignatureVerdict.Valid valid = assertInstanceOf(SignatureVerdict.Valid.class, check.of(issuer, TOKEN));
        assertEquals(KeyOrigin.Kind.ISSUER, valid.origin().kind());
        assertEquals(server.url("/keys").toString(), valid.origin().place());
        int before = server.requests().size();
        assertEquals("valid", verdict());
        assertEquals(before, server.requests().size(), "metadata and keys are kept");
    }

    @Test
    void aPageInThePlaceOfMetadataIsPassedOver() {
        server.publish(OPENID, 200, Map.of("Content-Type", "text/html"), "<html>app</html>");
        server.publish("/tenant/one/.well-known/oauth-authorization-server", good());
        assertEquals("valid", verdict());
    }

    @ParameterizedTest
    @CsvSource({"/tenant/two", "/tenant/one/", "/Tenant/one", "''"})
    void metadataOfAnotherIssuerAreRefused(String path) {
        String other = server.url(path).toString();
        server.publish(OPENID, metadata(other, server.url("/keys").toString()));
        assertEquals("cannot-ask issuer-other", verdict());
        assertEquals(0, server.requests().stream().filter("/keys"::equals).count());
    }

    @Test
    void metadataOfTheRightIssuerElsewhereAreFound() {
        server.publish(OPENID, metadata("https://evil.example", server.url("/keys").toString()));
        server.publish("/.well-known/oauth-authorization-server/tenant/one", good());
        assertEquals("valid", verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://keys.example/keys", "file:/etc/passwd", "https://u:p@keys.example/keys", "/keys"})
    void anAddressThatMayNotBeCalledIsRefused(String keys) {
        server.publish(OPENID, metadata(issuer.toString(), keys));
        assertEquals("cannot-ask issuer-key-set-address", verdict());
    }

    /** Only an issuer of this computer may lead to it: plain HTTP is no other's to allow. */
    @ParameterizedTest
    @CsvSource({"https://issuer.example, http://127.0.0.1:8080/keys, false",
        "https://issuer.example, http://[::1]/keys, false", "https://issuer.example, https://localhost/keys, false",
        "https://issuer.example, https://keys.example/keys, true",
        "http://localhost:9000, http://127.0.0.1:8080/keys, true", "http://127.0.0.1, https://keys.example/keys, true"})
    void aKeySetOfThisComputerIsThatOfAnIssuerOfIt(String named, String keys, boolean taken) {
        Documents documents = (url, _) -> new DocumentResult.Fetched(new Document(url,
            (url.toString().equals(keys) ? SET : metadata(named, keys)).getBytes(StandardCharsets.UTF_8), clock.now(),
            Duration.ofMinutes(5)));
        SignatureCheck offline = new SignatureCheck(
            new CachedKeys(new DocumentCache(documents, DocumentStore.ofNothing()), clock));
        assertEquals(taken ? "valid" : "cannot-ask issuer-key-set-address", said(offline.check(TOKEN,
            new KeySource.OfIssuer(named, TestFetcher.environment(URI.create(named).resolve("/"))))));
    }

    @Test
    void metadataWithoutKeysAndNoMetadata() {
        assertEquals("cannot-ask issuer-no-metadata", verdict());
        assertEquals(3, server.requests().size());
        for (String odd : List.of("{\"issuer\":\"" + issuer + "\"}",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":5}")) {
            server.publish(OPENID, odd);
            assertEquals("cannot-ask issuer-no-key-set", verdict());
        }
        for (String odd : List.of("[]", "{}", "{\"issuer\":5}", good() + " x",
                "{\"issuer\":\"https://evil.example\"," + good().substring(1))) {
            server.publish(OPENID, odd);
            assertEquals("cannot-ask issuer-unreadable", verdict(), odd);
        }
    }

    /** There are no metadata only where the server says so; all else is said as what it is. */
    @Test
    void theCauseIsTheOneThatHappened() {
        List<String> paths = List.of(OPENID, "/.well-known/oauth-authorization-server/tenant/one",
            "/tenant/one/.well-known/oauth-authorization-server");
        Map<Integer, String> causes = Map.of(302, "keys-redirect", 400, "keys-status", 401, "keys-status",
            403, "keys-status", 404, "issuer-no-metadata", 410, "issuer-no-metadata", 429, "keys-status",
            500, "keys-status", 503, "keys-status");
        for (String path : paths) {
            causes.forEach((status, cause) -> {
                server.publish(path, status, Map.of(), "none");
                assertEquals("cannot-ask " + cause, verdict(), path + " " + status);
            });
            server.publish(path, 200, Map.of("Content-Type", "text/html"), "<html>");
            assertEquals("cannot-ask keys-page", verdict(), path);
            server.publish(path, 404, Map.of(), "none");
        }
    }

    @Test
    void aFailureIsNotAskedForAgainUnlessTheUserDoes() {
        for (int i = 0; i < 3; i++) {
            assertEquals("cannot-ask issuer-no-metadata", said(check.unaskedOf(issuer, TOKEN)));
            assertEquals(3, server.requests().size());
        }
        server.publish(OPENID, good());
        assertEquals("valid", verdict());
    }

    @Test
    void aCancelledRequestSaysNothingOfTheIssuer() throws InterruptedException {
        server.publish(OPENID, good());
        CountDownLatch gate = server.hold();
        Thread thread = Thread.ofPlatform().start(() -> check.of(issuer, TOKEN));
        await().until(() -> server.requests().size() == 1);
        thread.interrupt();
        thread.join();
        gate.countDown();
        assertEquals("valid", said(check.unaskedOf(issuer, TOKEN)));
    }

    @Test
    void aServerInTroubleIsNotAskedOnAndOn() {
        server.publish(OPENID, 503, Map.of(), "busy");
        assertEquals("cannot-ask keys-status", verdict());
        assertEquals(1, server.requests().size());
    }

    @Test
    void withoutNetworkTheKeptMetadataLeadToTheKeptKeys() {
        server.publish(OPENID, good());
        assertEquals("valid", verdict());
        server.close();
        clock.pass(Duration.ofDays(2));
        try (NetworkCheck next = new NetworkCheck(state, clock)) {
            assertEquals("valid", said(next.of(issuer, TOKEN)));
        }
    }

    /** Tokens of the built-in server, before and after it changes its key. */
    @Test
    void tokensOfTheBuiltInServerVerify() throws Exception {
        SandboxServer.Options options = new SandboxServer.Options(Duration.ofHours(1), Duration.ofSeconds(1),
            Duration.ofMinutes(10));
        try (SandboxServer sandbox = SandboxServer.start(0, clock, options)) {
            String first = fetch(sandbox);
            assertEquals("valid", said(check.of(sandbox.issuer(), first)));
            clock.pass(Duration.ofMinutes(9));
            assertEquals("valid", said(check.of(sandbox.issuer(), fetch(sandbox))));
            clock.pass(Duration.ofMinutes(2));
            String second = fetch(sandbox);
            assertEquals("valid", said(check.of(sandbox.issuer(), second)));
            assertEquals("valid", said(check.of(sandbox.issuer(), first)), "the key before is still published");
        }
    }

    private static String fetch(SandboxServer sandbox) throws Exception {
        return SandboxCall.json(SandboxCall.token(sandbox, SandboxClient.DEMO)).path("access_token").stringValue();
    }
}
