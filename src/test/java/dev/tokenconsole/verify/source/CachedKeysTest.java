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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.verify.signature.AskReason;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.PublishedKeys;
import dev.tokenconsole.verify.testing.TestKey;

/** When key sets are asked for, and what is said while they cannot be. */
@Execution(ExecutionMode.CONCURRENT)
class CachedKeysTest extends PublishedKeys {
    @Test
    void aSetIsFetchedOnceWhileItIsUpToDate() {
        assertEquals("valid", verdict("a"));
        clock.pass(Duration.ofMinutes(4));
        assertEquals("valid", verdict("a"));
        assertEquals(1, requests());
        clock.pass(Duration.ofMinutes(2));
        assertEquals("valid", verdict("a"));
        assertEquals(2, requests());
    }

    @Test
    void afterARotationTheOldKeyIsNoLongerPublishedAndTheNewOneIsFetchedOnce() {
        assertEquals("valid", verdict("a"));
        publish("b");
        assertEquals("valid", verdict("b"));
        assertEquals("key-not-published id-retired", verdict("a"));
        assertEquals("valid", verdict("b"));
        assertEquals(2, requests());
    }

    @Test
    void anUnknownKeyIsAskedForOnceInThirtySeconds() {
        assertEquals("valid", verdict("a"));
        assertEquals(UNKNOWN, verdict("x"));
        assertEquals(2, requests());
        clock.pass(Duration.ofSeconds(29));
        for (String unknown : List.of("x", "y", "z")) {
            SignatureVerdict.CannotAsk verdict =
                assertInstanceOf(SignatureVerdict.CannotAsk.class, check.at(url, signedBy(unknown)));
            assertEquals(AskReason.TOO_SOON, verdict.why());
            assertEquals(NetworkCheck.NOW.plusSeconds(30), verdict.again());
        }
        assertEquals("valid", verdict("a"));
        assertEquals(2, requests());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(UNKNOWN, verdict("y"));
        assertEquals(3, requests());
    }

    /** A rotation inside the thirty seconds looks the same as an unknown key: that is no reason to call it invalid. */
    @Test
    void aKeyThatIsPublishedMeanwhileIsNeverInvalid() {
        assertEquals(UNKNOWN, verdict("x"));
        publish("a", "b");
        assertEquals(TOO_SOON, verdict("b"));
        clock.pass(Duration.ofSeconds(30));
        assertEquals("valid", verdict("b"));
        assertEquals(2, requests());
    }

    @Test
    void theThirtySecondsCountForTheNextProgramToo() {
        assertEquals(UNKNOWN, verdict("x"));
        try (NetworkCheck next = new NetworkCheck(state, clock)) {
            assertEquals(TOO_SOON, said(next.at(url, signedBy("x"))));
            assertEquals("valid", said(next.at(url, signedBy("a"))));
        }
        assertEquals(1, requests());
    }

    @Test
    void aTokenWithoutKidFindsTheKeyAfterARotation() {
        String before = TestKey.of("ES256", "a").sign("ES256", "{\"alg\":\"ES256\"}", BentCase.CLAIMS);
        String after = TestKey.of("ES256", "b").sign("ES256", "{\"alg\":\"ES256\"}", BentCase.CLAIMS);
        assertEquals("valid", said(check.at(url, before)));
        publish("b");
        assertEquals("valid", said(check.at(url, after)));
        assertEquals(2, requests());
    }

    @Test
    void aKeyThatCannotBeUsedIsNotAskedForAgain() {
        server.publish("/keys", BentCase.set(TestKey.of("ES256", "a").jwk("\"kid\":\"a\",\"use\":\"enc\",")));
        assertEquals("key-unusable use", verdict("a"));
        assertEquals("key-unusable use", verdict("a"));
        assertEquals(1, requests());
    }

    @Test
    void aTokenThatCanNeverBeVerifiedAsksNobody() {
        assertEquals("not-allowed none", said(check.at(url, TestKey.encode("{\"alg\":\"none\"}") + ".e30.")));
        assertEquals("impossible parts", said(check.at(url, "abc")));
        assertEquals(0, requests());
    }

    @Test
    void concurrentRequestsAreOne() throws InterruptedException {
        CountDownLatch gate = server.hold();
        assertEquals(Set.of("valid"), atOnce(gate));
        assertEquals(1, requests());
    }

    @Test
    void aFailureCountsForAllThatWaited() throws InterruptedException {
        server.publish("/keys", 503, Map.of(), "busy");
        CountDownLatch gate = server.hold();
        assertEquals(Set.of("cannot-ask keys-status"), atOnce(gate));
        assertEquals(1, requests());
        publish("a");
        assertEquals("valid", verdict("a"));
    }

    @Test
    void whatIsNoKeySetCountsForAllThatWaited() throws InterruptedException {
        server.publish("/keys", "[]");
        CountDownLatch gate = server.hold();
        assertEquals(Set.of("cannot-ask keys-unreadable"), atOnce(gate));
        assertEquals(1, requests());
    }

    /** The verdicts of twenty threads that all wait when {@code gate} opens. */
    private Set<String> atOnce(CountDownLatch gate) throws InterruptedException {
        Set<String> verdicts = ConcurrentHashMap.newKeySet();
        String text = signedBy("a");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofPlatform().start(() -> verdicts.add(said(check.at(url, text)))));
        }
        await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING
            || thread.getState() == Thread.State.TIMED_WAITING));
        gate.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return verdicts;
    }

    @Test
    void anInterruptCancels() throws InterruptedException {
        server.hold();
        List<String> verdicts = new ArrayList<>();
        Thread thread = Thread.ofVirtual().start(() -> verdicts.add(verdict("a")));
        await().until(() -> requests() == 1);
        thread.interrupt();
        thread.join();
        assertEquals(List.of("cannot-ask cancelled"), verdicts);
    }

    @Test
    void withoutNetworkATokenVerifiesAndTheAgeOfTheKeyIsSaid() {
        assertEquals("valid", verdict("a"));
        server.close();
        clock.pass(Duration.ofHours(1));
        try (NetworkCheck next = new NetworkCheck(state, clock)) {
            SignatureVerdict.Valid valid =
                assertInstanceOf(SignatureVerdict.Valid.class, next.at(url, signedBy("a")));
            assertEquals(NetworkCheck.NOW, valid.origin().fetchedAt());
            assertEquals(url.toString(), valid.origin().place());
            assertEquals("connection-refused", Objects.requireNonNull(valid.origin().notRefreshed()).id());
            assertEquals("cannot-ask connection-refused", said(next.at(url, signedBy("x"))));
        }
    }

    @Test
    void whileItIsUpToDateNothingIsSaidOfTheNetwork() {
        assertEquals("valid", verdict("a"));
        server.close();
        SignatureVerdict.Valid valid = assertInstanceOf(SignatureVerdict.Valid.class, check.at(url, signedBy("a")));
        assertNull(valid.origin().notRefreshed());
    }

    @Test
    void aClockThatWasSetBackMakesASetOutOfDate() {
        assertEquals("valid", verdict("a"));
        clock.set(NetworkCheck.NOW.minusSeconds(60));
        assertEquals("valid", verdict("a"));
        assertEquals(2, requests());
    }
}
