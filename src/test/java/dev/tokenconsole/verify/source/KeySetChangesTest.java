package dev.tokenconsole.verify.source;

import static dev.tokenconsole.verify.testing.NetworkCheck.said;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.verify.cache.DocumentCache;
import dev.tokenconsole.verify.cache.DocumentStore;
import dev.tokenconsole.verify.fetch.NetworkDocuments;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.testing.PublishedKeys;
import dev.tokenconsole.verify.testing.TestKey;

/** A set that changes between two looks at it, by a withdrawal, a failure, the clock, or another caller. */
class KeySetChangesTest extends PublishedKeys {
    private KeySource.AtUrl source() {
        return new KeySource.AtUrl(url, TestFetcher.environment(url.resolve("/")));
    }

    /** It was fetched for this token, so nothing was missed: the next one may ask for its key. */
    @Test
    void aForgedTokenOfAKnownKeyCausesNoPause() {
        assertEquals("invalid other-bytes", verdict("a", "forger"));
        publish("a", "b");
        assertEquals("valid", verdict("b"));
        assertEquals(2, requests());
    }

    @Test
    void aFreshSetCountsAlthoughTheServerHasNoneAnyMore() {
        assertEquals("valid", verdict("a"));
        server.publish("/keys", 404, Map.of(), "none");
        SignatureVerdict.Invalid invalid =
            assertInstanceOf(SignatureVerdict.Invalid.class, check.at(url, token("a", "forger")));
        assertEquals("keys-status", Objects.requireNonNull(invalid.origin().notRefreshed()).id());
        assertEquals("valid", verdict("a"));
    }

    @Test
    void aWithdrawnKeyStaysWithdrawnWithoutNetwork() {
        publish("a", "b");
        assertEquals("valid", verdict("b"));
        publish("a");
        assertEquals(UNKNOWN, verdict("c"));
        clock.pass(Duration.ofSeconds(31));
        server.close();
        assertEquals(RETIRED, verdict("b"));
        assertEquals("cannot-ask connection-refused", verdict("d"));
    }

    @Test
    void aClockThatWasSetBackEndsThePause() {
        assertEquals(UNKNOWN, verdict("x"));
        clock.set(clock.now().minusSeconds(60));
        assertEquals(UNKNOWN, verdict("x"));
        assertEquals(2, requests());
    }

    /** A number that no key makes is in no newer set either. */
    @Test
    void aSignatureOutOfRangeAsksForNoNewerSet() {
        assertEquals("valid", verdict("a"));
        String genuine = signedBy("a");
        String zero = genuine.substring(0, genuine.lastIndexOf('.') + 1) + TestKey.encode(new byte[64]);
        assertEquals("invalid out-of-range", said(check.at(url, zero)));
        assertEquals(1, requests());
    }

    @Test
    void anInterruptEndsTheWaitForAnotherCaller() throws InterruptedException {
        CountDownLatch gate = server.hold();
        List<String> verdicts = new ArrayList<>();
        Thread first = Thread.ofPlatform().start(() -> verdict("a"));
        await().until(() -> requests() == 1);
        Thread second = Thread.ofPlatform().start(() -> verdicts.add(verdict("a")));
        await().until(() -> second.getState() == Thread.State.WAITING);
        second.interrupt();
        second.join();
        assertEquals(List.of("cannot-ask cancelled"), verdicts);
        gate.countDown();
        first.join();
    }

    /** The tests of keys leave the address to others: here to one that fetches meanwhile. */
    @Test
    void aSetThatCameDuringTheTestOfKeysCounts() {
        try (NetworkDocuments documents = new NetworkDocuments(
                clock, () -> TestFetcher.PATIENT, SystemTrust.ofThisComputer(), TestFetcher.NO_PROXY)) {
            CachedKeys keys = new CachedKeys(new DocumentCache(documents, DocumentStore.ofNothing()), clock);
            assertEquals(Set.of(), found(keys, query("a", () -> { })).retired());
            publish("b");
            KeyLookup.Found outer =
                found(keys, query("b", () -> found(keys, query("b", () -> { }))));
            assertEquals(List.of("b"), outer.keys().usable().stream().map(key -> key.id()).toList());
            assertEquals(Set.of("a"), outer.retired());
            assertNull(outer.origin().again(), "it was fetched for this caller, too");
            assertEquals(2, requests());
            publish("a", "b");
            clock.pass(Duration.ofSeconds(31));
            assertEquals(Set.of(), found(keys, query("c", () -> { })).retired(), "it is back");
        }
    }

    private KeyLookup.Found found(CachedKeys keys, KeyQuery query) {
        return assertInstanceOf(KeyLookup.Found.class, keys.find(source(), query));
    }

    private static KeyQuery query(String kid, Runnable meanwhile) {
        return new KeyQuery(kid, (KeySet set) -> {
            meanwhile.run();
            return set.has(kid);
        }, false);
    }
}
