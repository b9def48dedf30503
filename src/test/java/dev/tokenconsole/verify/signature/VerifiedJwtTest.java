package dev.tokenconsole.verify.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;

/** A verified token comes from a valid verdict alone, and is the one that was verified. */
class VerifiedJwtTest {
    private static final TestKey KEY = TestKey.of("ES256", "");
    private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"k1\"}";
    private static final KeySource SOURCE = new KeySource.Given(assertInstanceOf(KeySetReading.Read.class,
        KeyText.read(BentCase.set(KEY.jwk("\"kid\":\"k1\","), "5"))).keys(), "keys.json");

    private static SignatureVerdict.Valid valid(String text) {
        return assertInstanceOf(SignatureVerdict.Valid.class,
            new SignatureCheck(KeyFinder.NONE).check(text, SOURCE));
    }

    @Test
    void itHasTheClaimsAndTheProvenanceOfItsKey() {
        String text = KEY.sign("ES256", HEADER, BentCase.CLAIMS);
        SignatureVerdict.Valid verdict = valid(text);
        assertEquals(KeyOrigin.given(KeyOrigin.Kind.GIVEN, "keys.json", 1), verdict.origin());
        assertEquals("k1", verdict.keyId());
        assertEquals("ES256", verdict.algorithm());
        VerifiedJwt jwt = verdict.jwt(JwtDecoder.find("Bearer " + text)).orElseThrow();
        assertEquals("0oaTEST", jwt.decoded().claim("sub").orElseThrow().original());
        assertTrue(jwt.isInOrder());
        assertFalse((verdict + " " + jwt).contains("0oaTEST"));
    }

    @Test
    void anotherTokenIsNone() {
        SignatureVerdict.Valid verdict = valid(KEY.sign("ES256", HEADER, BentCase.CLAIMS));
        for (String other : List.of(KEY.sign("ES256", HEADER, "{\"sub\":\"forged\"}"),
                KEY.sign("ES256", HEADER, BentCase.CLAIMS), "", "opaque")) {
            assertEquals(Optional.empty(), verdict.jwt(JwtDecoder.find(other)));
        }
    }

    @Test
    void aFaultInWhatWasSignedIsSaid() {
        String twice = KEY.sign("ES256", HEADER, "{\"sub\":\"a\",\"sub\":\"b\"}");
        assertFalse(valid(twice).jwt(JwtDecoder.find(twice)).orElseThrow().isInOrder());
        String text = KEY.sign("ES256", HEADER, "text");
        assertTrue(valid(text).jwt(JwtDecoder.find(text)).orElseThrow().isInOrder());
    }
}
