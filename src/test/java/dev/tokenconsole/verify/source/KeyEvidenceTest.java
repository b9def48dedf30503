package dev.tokenconsole.verify.source;

import static dev.tokenconsole.verify.testing.NetworkCheck.said;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.PublishedKeys;
import dev.tokenconsole.verify.testing.TestKey;
import dev.tokenconsole.verify.wording.SignatureWords;

/** A pause or a failure delays a request: it neither takes evidence back nor makes an old key set the truth. */
class KeyEvidenceTest extends PublishedKeys {
    @BeforeEach
    void publishOne() {
        publish(Map.of("a", "K1"));
    }

    @Test
    void aForgedTokenWithoutKidStaysInvalid() {
        publish(Map.of("a", "K1", "b", "K2"));
        for (int i = 0; i < 3; i++) {
            assertEquals("invalid other-bytes-for-all", verdict("", "forger"));
            clock.pass(Duration.ofSeconds(4));
        }
        assertEquals(1, requests());
        String said = SignatureWords.provenance(check.at(url, token("", "forger")), clock.now());
        assertTrue(said.contains("fetched 12 s ago"), said);
        assertTrue(said.endsWith("The keys can be asked for again from 2026-03-01T10:00:30Z on."), said);
        assertEquals("valid", verdict("a", "K1"));
        clock.pass(Duration.ofSeconds(18));
        assertEquals("invalid other-bytes-for-all", verdict("", "forger"));
        assertEquals(2, requests());
    }

    @Test
    void aKeyThatIsRenewedUnderItsKidIsFetchedOnce() {
        assertEquals("valid", verdict("a", "K1"));
        publish(Map.of("a", "K2"));
        assertEquals("valid", verdict("a", "K2"));
        assertEquals(2, requests());
        for (int i = 0; i < 3; i++) {
            assertEquals("invalid other-bytes", verdict("a", "forger"));
        }
        assertEquals(2, requests());
        clock.pass(Duration.ofSeconds(30));
        assertEquals("invalid other-bytes", verdict("a", "forger"));
        assertEquals(3, requests());
    }

    @Test
    void aKeyOfAnotherTypeUnderTheKidIsFetchedOnce() {
        server.publish("/keys", BentCase.set(TestKey.of("RS256", "").jwk("\"kid\":\"a\",")));
        assertEquals("key-unusable type-other", verdict("a", "K1"));
        clock.pass(Duration.ofSeconds(30));
        publish(Map.of("a", "K1"));
        assertEquals("valid", verdict("a", "K1"));
        assertEquals(2, requests());
    }

    @Test
    void aWithdrawnKeyThatIsBackIsFound() {
        publish(Map.of("a", "K1", "b", "K2"));
        assertEquals("valid", verdict("b", "K2"));
        publish(Map.of("a", "K1"));
        assertEquals(UNKNOWN, verdict("c", "K3"));
        publish(Map.of("a", "K1", "b", "K2"));
        assertEquals(RETIRED, verdict("b", "K2"));
        assertEquals(2, requests());
        clock.pass(Duration.ofSeconds(31));
        String said = SignatureWords.provenance(check.at(url, token("c", "K3")), clock.now());
        assertTrue(said.startsWith("Key c was looked for in " + url + ", fetched "), said);
        assertEquals("valid", verdict("b", "K2"));
        assertEquals(3, requests());
    }

    @Test
    void aRetiredKeyIsAskedForOnce() {
        publish(Map.of("b", "K2"));
        assertEquals("valid", verdict("b", "K2"));
        publish(Map.of("a", "K1"));
        assertEquals("valid", verdict("a", "K1"));
        clock.pass(Duration.ofSeconds(31));
        assertEquals(RETIRED, verdict("b", "K2"));
        assertEquals(RETIRED, verdict("b", "K2"));
        assertEquals(3, requests());
    }

    @Test
    void tokensThatWaitForOneResponseHaveOneVerdict() throws InterruptedException {
        assertEquals("valid", verdict("a", "K1"));
        CountDownLatch gate = server.hold();
        Set<String> verdicts = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String text = token("x" + i, "K3");
            threads.add(Thread.ofPlatform().start(() -> verdicts.add(said(check.at(url, text)))));
        }
        await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING
            || thread.getState() == Thread.State.TIMED_WAITING));
        gate.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(Set.of(UNKNOWN), verdicts);
        assertEquals(2, requests());
        assertEquals("cannot-ask too-soon", verdict("y", "K3"));
    }

    @Test
    void aFailureIsNotAskedForAgainUnlessTheUserDoes() {
        assertEquals("valid", verdict("a", "K1"));
        server.publish("/keys", 500, Map.of(), "broken");
        for (String kid : List.of("w", "x", "y", "z")) {
            assertEquals("cannot-ask keys-status", said(check.unasked(url, token(kid, "K3"))));
            clock.pass(Duration.ofSeconds(7));
        }
        assertEquals(2, requests());
        publish(Map.of("x", "K3"));
        assertEquals("valid", verdict("x", "K3"));
        assertEquals(3, requests());
    }

    @Test
    void anOldSetDoesNotCountWhereTheServerHasNoneAnyMore() {
        assertEquals("valid", verdict("a", "K1"));
        clock.pass(Duration.ofHours(1));
        for (int status : List.of(404, 410, 403, 302)) {
            server.publish("/keys", status, Map.of(), "none");
            assertEquals(status == 302 ? "cannot-ask keys-redirect" : "cannot-ask keys-status", verdict("a", "K1"));
        }
        server.publish("/keys", 200, Map.of("Content-Type", "text/html"), "<html>");
        assertEquals("cannot-ask keys-page", verdict("a", "K1"));
        server.publish("/keys", "{\"keys\":\"none\"}");
        assertEquals("cannot-ask keys-unreadable", verdict("a", "K1"));
        assertEquals("cannot-ask keys-unreadable", said(check.unasked(url, token("a", "K1"))));
        server.publish("/keys", 503, Map.of(), "busy");
        assertEquals("valid", verdict("a", "K1"));
    }

    @Test
    void anInterruptEndsTheTrialOfKeys() {
        byte[] set = BentCase.set(TestKey.of("ES256", "K1").jwk("")).getBytes(StandardCharsets.UTF_8);
        KeySet keys = ((KeySetReading.Read) KeySetReader.read(set, set.length)).keys();
        Thread.currentThread().interrupt();
        assertEquals("cannot-ask cancelled",
            said(check.check().check(token("", "K1"), new KeySource.Given(keys, ""))));
        assertFalse(Thread.interrupted());
    }

    @Test
    void aForgedTokenOfAKnownKeyIsInvalidWithoutNetworkToo() {
        assertEquals("valid", verdict("a", "K1"));
        clock.pass(Duration.ofMinutes(1));
        server.close();
        SignatureVerdict.Invalid invalid = (SignatureVerdict.Invalid) check.at(url, token("a", "forger"));
        assertEquals("connection-refused", Objects.requireNonNull(invalid.origin().notRefreshed()).id());
        assertEquals("cannot-ask connection-refused", verdict("", "forger"));
    }
}
