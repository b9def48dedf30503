package dev.tokenconsole.verify.signature;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

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
    /** The verdicts on tokens that jose4j takes, and the cause in header or key set; docs/signatures.md has reasons. */
    private static final Map<String, String> STRICTER = Map.of("impossible header-json", "",
        "impossible signature-base64", "", "not-allowed crit-malformed", "\"crit\":[]",
        "not-allowed b64-false", "\"b64\":false", "key-unusable algorithm", "\"alg\":\"");

    @Test
    void bothJudgeAlikeButForTheDifferencesThatAreListed() {
        Random random = new Random(SEED);
        Map<String, String> differences = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        int valid = 0;
        for (int i = 0; i < TOKENS; i++) {
            RandomBend bend = RandomBend.next(random);
            String here = PublishedVectorsTest.said(here(bend));
            boolean there = there(bend);
            valid += here.equals("valid") ? 1 : 0;
            if (there && STRICTER.containsKey(here) && cause(bend).contains(STRICTER.get(here))) {
                seen.add(here);
            } else if (here.equals("valid") != there) {
                differences.merge((there ? "only jose4j takes it: " : "jose4j refuses it: ") + here, bend.toString(),
                    (one, _) -> one);
            }
        }
        assertEquals(Map.of(), differences);
        assertEquals(STRICTER.keySet(), seen, "each difference that is listed is met");
        assertThat(valid, greaterThan(TOKENS / 5));
    }

    private static String cause(RandomBend bend) {
        int end = bend.text().indexOf('.');
        byte[] header = StrictBase64Url.decode(bend.text().substring(0, Math.max(0, end)));
        return bend.keys() + (header == null ? "" : new String(header, StandardCharsets.UTF_8));
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

    private static boolean there(RandomBend bend) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setCompactSerialization(bend.text());
            if (bend.algorithm().startsWith("HS")) {
                jws.setKey(new HmacKey(RandomBend.PHRASE.getBytes(StandardCharsets.UTF_8)));
                return jws.verifySignature();
            }
            JsonWebKey key = new VerificationJwkSelector().select(jws, new JsonWebKeySet(bend.keys()).getJsonWebKeys());
            if (key == null) {
                return false;
            }
            jws.setKey(key.getKey());
            return jws.verifySignature();
        } catch (JoseException | RuntimeException _) {
            return false;
        }
    }
}
