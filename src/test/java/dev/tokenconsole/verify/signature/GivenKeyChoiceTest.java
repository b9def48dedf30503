package dev.tokenconsole.verify.signature;

import static dev.tokenconsole.verify.testing.NetworkCheck.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;
import dev.tokenconsole.verify.wording.SignatureWords;

/** Keys that a user gives, with and without a kid: the exact kid counts first, and a key without any may be meant. */
class GivenKeyChoiceTest {
    private static final TestKey ONE = TestKey.of("RS256", "");
    private static final TestKey TWO = TestKey.of("RS256", "other");
    private static final TestKey EC = TestKey.of("ES256", "");
    private static final String NAMED = token("zzz", ONE);
    private static final String OCT = "{\"kty\":\"oct\",\"k\":\"" + "A".repeat(86) + "\"}";

    private static String token(String kid, TestKey key) {
        return key.sign("RS256", "{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}", BentCase.CLAIMS);
    }

    private static SignatureVerdict verdict(String token, String keys) {
        return new SignatureCheck(KeyFinder.NONE).check(token, new KeySource.Given(
            assertInstanceOf(KeySetReading.Read.class, KeyText.read(keys)).keys(), "keys.txt"));
    }

    private static String pem(TestKey... keys) {
        return Stream.of(keys).map(key -> "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(key.publicKey().getEncoded()) + "\n-----END PUBLIC KEY-----\n")
            .collect(Collectors.joining());
    }

    private static void assertVerdict(String expected, String token, String... keys) {
        assertEquals(expected, said(verdict(token, BentCase.set(keys))));
    }

    @Test
    void eachKeyWithoutKidIsTried() {
        assertEquals("valid", said(verdict(NAMED, pem(TWO, ONE))));
        assertEquals("valid", said(verdict(NAMED, pem(EC, TWO, ONE))));
        assertEquals("invalid other-bytes-for-all",
            said(verdict(NAMED, pem(TWO, TestKey.of("RS256", "third")))));
        assertEquals("invalid other-bytes", said(verdict(NAMED, pem(EC, TWO))));
        assertVerdict("valid", NAMED, TWO.jwk("\"kid\":\"a\","), TWO.jwk(""), ONE.jwk(""));
    }

    @Test
    void theExactKidCountsFirst() {
        assertVerdict("valid", token("a", ONE), ONE.jwk("\"kid\":\"a\","), TWO.jwk(""));
        assertVerdict("valid", token("a", ONE), TWO.jwk(""), ONE.jwk("\"kid\":\"a\","));
        assertVerdict("invalid other-bytes", token("a", TWO), ONE.jwk("\"kid\":\"a\","), TWO.jwk(""));
        assertVerdict("key-unusable use", token("a", ONE), ONE.jwk("\"kid\":\"a\",\"use\":\"enc\","), ONE.jwk(""));
        assertVerdict("key-unusable two-of-one-id", token("a", ONE), ONE.jwk("\"kid\":\"a\","),
            TWO.jwk("\"kid\":\"a\","));
    }

    @Test
    void aKeyOfAnotherUseBesideOthersIsNotMeant() {
        assertVerdict("key-not-published id-unknown", NAMED, ONE.jwk("\"kid\":\"a\","), OCT);
        assertVerdict("key-not-published id-unknown", NAMED, ONE.jwk("\"kid\":\"a\","), TWO.jwk("\"use\":\"enc\","));
        assertVerdict("key-not-published id-unknown", NAMED, ONE.jwk("\"kid\":\"a\","), EC.jwk(""));
        assertVerdict("key-not-published id-unknown", NAMED, EC.jwk(""), EC.jwk(""));
    }

    @Test
    void aKeyAloneIsMeant() {
        String named = OCT.replace("{", "{\"kid\":\"zzz\",");
        assertVerdict("key-unusable symmetric", NAMED, named, EC.jwk(""));
        assertEquals("The key is a shared secret, and no public key.",
            verdict(NAMED, BentCase.set(named, EC.jwk(""))).text());
        assertVerdict("key-unusable use", NAMED, ONE.jwk("\"use\":\"enc\","));
        assertVerdict("key-unusable type-other", NAMED, EC.jwk(""));
        assertEquals("key-unusable rsa-short", said(verdict(NAMED, pem(TestKey.rsa(1024)))));
        assertEquals("key-unusable rsa-short", said(verdict(NAMED, pem(TestKey.rsa(1024), TestKey.rsa(2040)))));
        assertEquals("key-unusable rsa-short", said(verdict(NAMED, pem(EC, TestKey.rsa(1024)))));
    }

    @Test
    void anEmptyKidIsAName() {
        assertVerdict("valid", token("", ONE), TWO.jwk(""), ONE.jwk("\"kid\":\"\","));
        assertVerdict("key-not-published id-unknown", token("", ONE), ONE.jwk("\"kid\":\"a\","));
        SignatureVerdict.Valid valid = assertInstanceOf(SignatureVerdict.Valid.class,
            verdict(token("", ONE), BentCase.set(ONE.jwk("\"kid\":\"\","))));
        assertEquals("", valid.keyId());
        assertEquals("Key \"\" of the file keys.txt.", SignatureWords.provenance(valid, Instant.EPOCH));
        SignatureVerdict.Valid unnamed =
            assertInstanceOf(SignatureVerdict.Valid.class, verdict(token("", ONE), pem(ONE)));
        assertNull(unnamed.keyId());
        assertEquals("A key of the file keys.txt.", SignatureWords.provenance(unnamed, Instant.EPOCH));
    }

    @Test
    void aSignatureOfAnotherLengthIsAnotherKeys() {
        SignatureVerdict verdict = verdict(token("zzz", TestKey.rsa(3072)), pem(ONE));
        assertEquals("invalid other-length", said(verdict));
        assertEquals("A key of the file keys.txt.", SignatureWords.provenance(verdict, Instant.EPOCH));
        assertEquals("impossible signature-length", said(verdict(token("zzz", TestKey.rsa(1024)), pem(ONE))));
    }
}
