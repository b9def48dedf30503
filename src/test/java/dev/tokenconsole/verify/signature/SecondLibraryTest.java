package dev.tokenconsole.verify.signature;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.StrictBase64Url;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.source.KeyLookup;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.testing.RandomBend;

/**
 * Random tokens, judged here and by jose4j: where the two differ, the reason is known, and this program is stricter.
 */
@Execution(ExecutionMode.CONCURRENT)
class SecondLibraryTest {
    private static final int TOKENS = 2_000;
    private static final long SEED = 20260301;
    /** The verdicts on tokens that jose4j takes, and the cause of each; docs/signatures.md has reasons. */
    private static final Map<String, Predicate<RandomBend>> STRICTER = Map.of(
        "impossible header-json", bend -> !isStrictJson(header(bend)),
        "impossible signature-base64", bend -> !isBase64Url(bend.text().substring(bend.text().lastIndexOf('.') + 1)),
        "not-allowed crit-malformed", bend -> header(bend).contains("\"crit\":[]"),
        "not-allowed b64-false", bend -> header(bend).contains("\"b64\":false"),
        "key-unusable algorithm",
        bend -> bend.keys().contains("\"alg\":\"") && !bend.keys().contains("\"" + bend.algorithm() + "\""));

    /** The result of jose4j. */
    private enum Theirs { VALID, NO_MATCH, REFUSED }

    @Test
    void bothJudgeAlikeButForTheDifferencesThatAreListed() {
        Random random = new Random(SEED);
        Map<String, String> differences = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        int valid = 0;
        int mismatches = 0;
        for (int i = 0; i < TOKENS; i++) {
            RandomBend bend = RandomBend.next(random);
            String here = PublishedVectorsTest.said(here(bend));
            Theirs there = there(bend);
            valid += here.equals("valid") ? 1 : 0;
            mismatches += here.startsWith("invalid") ? 1 : 0;
            boolean isStricter = STRICTER.containsKey(here) && STRICTER.get(here).test(bend);
            if (there == Theirs.VALID && isStricter) {
                seen.add(here);
            } else if (here.equals("valid") != (there == Theirs.VALID)
                || (here.startsWith("invalid") && there != Theirs.NO_MATCH)
                || (there == Theirs.NO_MATCH && !here.startsWith("invalid") && !isBeforeArithmetic(here))) {
                differences.merge(there + " there: " + here, bend.toString(), (one, _) -> one);
            }
        }
        assertEquals(Map.of(), differences);
        assertEquals(STRICTER.keySet(), seen, "each difference that is listed is met");
        assertThat(valid, greaterThan(TOKENS / 5));
        assertThat(mismatches, greaterThan(TOKENS / 20));
    }

    /** A verdict before any arithmetic, which says nothing of its result. */
    private static boolean isBeforeArithmetic(String here) {
        return here.startsWith("impossible") || here.startsWith("not-allowed") || here.startsWith("key-");
    }

    private static String header(RandomBend bend) {
        int end = bend.text().indexOf('.');
        byte[] header = StrictBase64Url.decode(bend.text().substring(0, Math.max(0, end)));
        return header == null ? "" : new String(header, StandardCharsets.UTF_8);
    }

    /** By Jackson, which takes half of a surrogate pair. */
    private static boolean isStrictJson(String text) {
        try {
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().readTree(text);
            return !text.contains("\\ud800") && !text.contains("\ufffd");
        } catch (JacksonException _) {
            return false;
        }
    }

    private static boolean isBase64Url(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static SignatureVerdict here(RandomBend bend) {
        if (bend.algorithm().startsWith("HS")) {
            try (Secret secret = Secret.of(RandomBend.PHRASE)) {
                return new SignatureCheck((_, _) -> new KeyLookup.Cancelled()).check(bend.text(),
                    new KeySource.SharedSecret(secret, KeySource.SharedSecret.Form.TEXT));
            }
        }
        byte[] bytes = bend.keys().getBytes(StandardCharsets.UTF_8);
        KeySet keys = assertInstanceOf(KeySetReading.Read.class, KeySetReader.read(bytes, bytes.length)).keys();
        KeyOrigin origin = KeyOrigin.fetched(KeyOrigin.Kind.KEY_SET_URL, "", Instant.EPOCH, 0);
        return new SignatureCheck((_, _) -> new KeyLookup.Found(keys, origin, Set.of())).check(bend.text(),
            new KeySource.AtUrl(URI.create("https://issuer.example/keys"), BuiltInEnvironments.builtIn().getFirst()));
    }

    private static Theirs there(RandomBend bend) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setCompactSerialization(bend.text());
            if (bend.algorithm().startsWith("HS")) {
                jws.setKey(new HmacKey(RandomBend.PHRASE.getBytes(StandardCharsets.UTF_8)));
                return jws.verifySignature() ? Theirs.VALID : Theirs.NO_MATCH;
            }
            JsonWebKey key = new VerificationJwkSelector().select(jws, new JsonWebKeySet(bend.keys()).getJsonWebKeys());
            if (key == null) {
                return Theirs.REFUSED;
            }
            jws.setKey(key.getKey());
            return jws.verifySignature() ? Theirs.VALID : Theirs.NO_MATCH;
        } catch (JoseException | RuntimeException _) {
            return Theirs.REFUSED;
        }
    }
}
