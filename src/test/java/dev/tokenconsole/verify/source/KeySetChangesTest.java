package dev.tokenconsole.verify.source;

import static dev.tokenconsole.verify.testing.NetworkCheck.said;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    /** The limit is one for all reasons, so none is named. */
    @Test
    void anUnknownKeyAfterAForgedTokenIsToldNothingButTheTruth() {
        assertEquals("valid", verdict("a"));
        assertEquals("invalid other-bytes", verdict("a", "forger"));
        assertEquals("The issuer's keys cannot be asked for again yet: they were, less than 30 s ago.",
            check.at(url, signedBy("x")).text());
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
        try (NetworkDocuments documents = documents()) {
            CachedKeys keys = keys(documents);
            assertEquals(Set.of(), found(keys, query("a")).retired());
            publish("b");
            KeyLookup.Found outer = found(keys, query("b", () -> found(keys, query("b"))));
            assertEquals(List.of("b"), outer.keys().usable().stream().map(key -> key.id()).toList());
            assertEquals(Set.of("a"), outer.retired());
            assertNull(outer.origin().again(), "it was fetched for this caller, too");
            assertEquals(2, requests());
            publish("a", "b");
            clock.pass(Duration.ofSeconds(31));
            assertEquals(Set.of(), found(keys, query("c")).retired(), "it is back");
        }
    }

    /** The pause begins with the request that another caller made, not with the end of this one's test. */
    @Test
    void whoComesLaterDoesNotProlongThePause() {
        try (NetworkDocuments documents = documents()) {
            CachedKeys keys = keys(documents);
            found(keys, query("a"));
            found(keys, query("x", () -> {
                found(keys, query("y"));
                clock.pass(Duration.ofSeconds(20));
            }));
            assertEquals(2, requests());
            clock.pass(Duration.ofSeconds(10));
            found(keys, query("z"));
            assertEquals(3, requests());
        }
    }

    /** A set is lacking only what was looked for in it. */
    @Test
    void whatASetLackedIsNotMissedInTheNextOne() {
        try (NetworkDocuments documents = documents()) {
            CachedKeys keys = keys(documents);
            found(keys, new KeyQuery(null, (KeySet set) -> {
                clock.pass(Duration.ofHours(1));
                meanwhile(() -> found(keys, query("a")));
                return false;
            }, false));
            assertEquals(2, requests());
            found(keys, query("x"));
            assertEquals(3, requests());
        }
    }

    private NetworkDocuments documents() {
        return new NetworkDocuments(
            clock, () -> TestFetcher.PATIENT, SystemTrust.ofThisComputer(), TestFetcher.NO_PROXY);
    }

    private CachedKeys keys(NetworkDocuments documents) {
        return new CachedKeys(new DocumentCache(documents, DocumentStore.ofNothing()), clock);
    }

    private KeyLookup.Found found(CachedKeys keys, KeyQuery query) {
        return assertInstanceOf(KeyLookup.Found.class, keys.find(source(), query));
    }

    private static KeyQuery query(String kid) {
        return new KeyQuery(kid, set -> set.has(kid), false);
    }

    /** The same, whose test takes so long that {@code others} come in between. */
    private static KeyQuery query(String kid, Runnable others) {
        return new KeyQuery(kid, (KeySet set) -> {
            meanwhile(others);
            return set.has(kid);
        }, false);
    }

    /** On another thread: on this one, an address that is held would be open. */
    private static void meanwhile(Runnable others) throws InterruptedException {
        assertTrue(Thread.ofPlatform().start(others).join(Duration.ofSeconds(10)), "the address is held");
    }
}
