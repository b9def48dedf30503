package dev.tokenconsole.verify.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.verify.cache.DocumentCache;
import dev.tokenconsole.verify.cache.DocumentStore;
import dev.tokenconsole.verify.fetch.Document;
import dev.tokenconsole.verify.fetch.DocumentResult;
import dev.tokenconsole.verify.fetch.FetchFault;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** An issuer that changes its keys at random, against the truth of what it published when it was asked. */
@Execution(ExecutionMode.CONCURRENT)
class KeySetModelTest {
    private static final URI URL = URI.create("https://issuer.example/keys");
    private static final Environment ENVIRONMENT = TestFetcher.environment(URL.resolve("/"));
    private static final List<String> KIDS = List.of("a", "b", "");
    private static final List<String> KEYS = List.of("K1", "K2", "K3");
    private static final Map<String, String> TOKENS = new HashMap<>();

    static {
        for (String kid : KIDS) {
            String header = kid.isEmpty() ? "{\"alg\":\"ES256\"}" : "{\"alg\":\"ES256\",\"kid\":\"" + kid + "\"}";
            KEYS.forEach(key -> TOKENS.put(kid + " " + key,
                TestKey.of("ES256", key).sign("ES256", header, BentCase.CLAIMS)));
        }
    }

    private final TestClock clock = new TestClock(NetworkCheck.NOW);
    private Map<String, String> published = new TreeMap<>(Map.of("a", "K1"));
    private boolean isBroken;
    private final Map<Instant, Map<String, String>> sets = new HashMap<>();
    private final List<Instant> requests = new ArrayList<>();
    private final List<Instant> failures = new ArrayList<>();

    private DocumentResult respond() {
        requests.add(clock.now());
        if (isBroken) {
            failures.add(clock.now());
            return new DocumentResult.Failed(FetchFault.STATUS.verdict(URL.toString(), 503),
                DocumentResult.Failed.Found.UNKNOWN);
        }
        sets.put(clock.now(), published);
        byte[] bytes = BentCase.set(published.entrySet().stream()
            .map(key -> TestKey.of("ES256", key.getValue()).jwk("\"kid\":\"" + key.getKey() + "\","))
            .toArray(String[]::new)).getBytes(StandardCharsets.UTF_8);
        return new DocumentResult.Fetched(new Document(URL, bytes, clock.now(), Duration.ofMinutes(5)));
    }

    @Test
    void noVerdictIsAgainstTheTruth() {
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            published = new TreeMap<>(Map.of("a", "K1"));
            isBroken = false;
            SignatureCheck check = new SignatureCheck(new CachedKeys(
                new DocumentCache((_, _) -> respond(), DocumentStore.ofNothing()), clock));
            clock.pass(Duration.ofHours(1));
            for (int step = 0; step < 80; step++) {
                change(random);
                clock.pass(Duration.ofSeconds(random.nextInt(20) == 0 ? 400 : 1 + random.nextInt(14)));
                String kid = KIDS.get(random.nextInt(KIDS.size()));
                String key = KEYS.get(random.nextInt(KEYS.size()));
                SignatureVerdict verdict = check.checkUnasked(Objects.requireNonNull(TOKENS.get(kid + " " + key)),
                    new KeySource.AtUrl(URL, ENVIRONMENT));
                judge(verdict, kid, key, "seed " + seed + ", step " + step + ": " + verdict + " of " + kid + " " + key);
            }
        }
        assertPauses();
    }

    private void change(Random random) {
        Map<String, String> next = new TreeMap<>(published);
        switch (random.nextInt(6)) {
            case 0 -> next.put(KIDS.get(random.nextInt(2)), KEYS.get(random.nextInt(2)));
            case 1 -> next.remove(KIDS.get(random.nextInt(2)));
            case 2 -> isBroken = !isBroken;
            default -> { }
        }
        published = next.isEmpty() ? published : next;
    }

    private void judge(SignatureVerdict verdict, String kid, String key, String what) {
        switch (verdict) {
            case SignatureVerdict.Valid valid -> assertTrue(isIn(set(valid.origin()), kid, key), what);
            case SignatureVerdict.Invalid invalid -> {
                assertFalse(isIn(set(invalid.origin()), kid, key), what);
                requireMoment(invalid.origin(), what);
            }
            case SignatureVerdict.KeyNotPublished absent -> {
                assertFalse(set(absent.origin()).containsKey(kid), what);
                requireMoment(absent.origin(), what);
            }
            case SignatureVerdict.CannotAsk cannot -> {
                assertFalse(requests.isEmpty(), what);
                assertTrue(requests.getLast().plus(CachedKeys.PAUSE).isAfter(clock.now()), what);
                assertEquals(cannot.again() == null, cannot.failure() != null, what);
            }
            case SignatureVerdict.KeyUnusable _, SignatureVerdict.NotAllowed _, SignatureVerdict.Impossible _,
                SignatureVerdict.NoKeySource _ -> throw new AssertionError(what);
        }
    }

    /** A set that speaks against a token was fetched for it, or its age is said. */
    private void requireMoment(KeyOrigin origin, String what) {
        if (!clock.now().equals(origin.fetchedAt())) {
            assertTrue(origin.again() != null || origin.notRefreshed() != null, what);
            assertTrue(origin.again() == null || !origin.again().isBefore(clock.now()), what);
            assertTrue(origin.again() == null
                || moment(origin).plus(CachedKeys.PAUSE).isAfter(clock.now()), what);
        }
    }

    private static Instant moment(KeyOrigin origin) {
        return Objects.requireNonNull(origin.fetchedAt());
    }

    private Map<String, String> set(KeyOrigin origin) {
        return Objects.requireNonNull(sets.get(moment(origin)));
    }

    private static boolean isIn(Map<String, String> set, String kid, String key) {
        return kid.isEmpty() ? set.containsValue(key) : key.equals(set.get(kid));
    }

    /** One request because a set is out of date, and one because of a missing key; none after a failure. */
    private void assertPauses() {
        for (int i = 1; i < requests.size(); i++) {
            Instant last = requests.get(i - 1);
            assertFalse(
                failures.contains(last) && requests.get(i).isBefore(last.plus(CachedKeys.PAUSE)), "after " + last);
            assertFalse(i > 1 && requests.get(i).isBefore(requests.get(i - 2).plus(CachedKeys.PAUSE)), "after " + last);
        }
    }
}
