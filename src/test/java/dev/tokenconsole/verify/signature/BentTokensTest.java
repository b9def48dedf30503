package dev.tokenconsole.verify.signature;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.source.KeyLookup;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.BentCases;

/** Tokens and keys of all algorithms, bent in one place each: every one has exactly its verdict and its reason. */
class BentTokensTest {
    private static final List<BentCase> CASES = BentCases.all();

    @Test
    void eachHasItsVerdict() {
        List<String> other = new ArrayList<>();
        for (BentCase each : CASES) {
            String said = PublishedVectorsTest.said(verdict(each));
            if (!said.equals(each.verdict())) {
                other.add(each.name() + ": " + said + " instead of " + each.verdict());
            }
        }
        assertEquals(List.of(), other);
    }

    @Test
    void thereAreManyOfThemUnderDifferentNames() {
        assertThat(CASES.size(), greaterThanOrEqualTo(150));
        Set<String> seen = new TreeSet<>();
        assertEquals(List.of(), CASES.stream().map(BentCase::name).filter(name -> !seen.add(name)).toList());
    }

    /** Those that need a network, or another form of a secret, are in the tests of these. */
    @Test
    void everyReasonIsAmongThem() {
        Set<String> known = CASES.stream().map(BentCase::verdict).collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(SignatureReasons.all().keySet());
        missing.removeAll(known);
        missing.removeIf(reason -> reason.startsWith("cannot-ask") || reason.startsWith("no-key-source")
            || reason.startsWith("invalid secret-")
            || Set.of("key-not-published id-retired", "key-unusable secret-base64").contains(reason));
        assertEquals(Set.of(), missing);
    }

    private static SignatureVerdict verdict(BentCase each) {
        String phrase = each.phrase();
        if (phrase != null) {
            try (Secret secret = Secret.of(phrase)) {
                return new SignatureCheck((_, _) -> new KeyLookup.Cancelled()).check(each.text(),
                    new KeySource.SharedSecret(secret, KeySource.SharedSecret.Form.TEXT));
            }
        }
        byte[] bytes = each.keys().getBytes(StandardCharsets.UTF_8);
        KeySet keys = assertInstanceOf(KeySetReading.Read.class, KeySetReader.read(bytes, bytes.length)).keys();
        KeyOrigin origin = KeyOrigin.fetched(KeyOrigin.Kind.KEY_SET_URL, "https://issuer.example/keys",
            Instant.EPOCH, keys.unusable().size());
        return new SignatureCheck((_, _) -> new KeyLookup.Found(keys, origin, Set.of())).check(each.text(),
            new KeySource.AtUrl(URI.create("https://issuer.example/keys"),
                BuiltInEnvironments.builtIn().getFirst()));
    }
}
