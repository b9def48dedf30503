package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers that try to choose their own judge. Decoding shows them and follows nothing. */
class HostileHeaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"alg\":\"none\"} || Unsigned (alg none): anyone could have written this token.",
        "{\"alg\":\"none\"} | AAAA | Unsigned (alg none), but followed by a signature of 4 characters, which proves "
            + "nothing. Anyone could have written this token.",
        "{\"alg\":\"nOnE\"} || The algorithm nOnE does not exist: names are case-sensitive, and none means unsigned. "
            + "Anyone could have written this token.",
        "{\"alg\":\"RS256\"} || The signature is missing; the header says RS256. It can never be verified.",
        "{} | AAAA | The header has no algorithm (alg), so the signature can never be verified.",
        "{\"alg\":null} | AAAA | The header's algorithm (alg) is null instead of a string, so the signature can never "
            + "be verified.",
        "{\"alg\":256} | AAAA | The header's algorithm (alg) is 256 instead of a string, so the signature can never be "
            + "verified.",
        "{\"alg\":\"RS256\",\"alg\":\"none\"} | AAAA | The header is not a strict JSON object, so the "
            + "signature can never be verified.",
        "[\"RS256\"] | AAAA | The header is not a strict JSON object, so the signature can never be verified."})
    void algorithmsThatCannotBeVerifiedSayWhy(String header, String signature, String text) {
        String third = signature == null ? "" : signature;
        DecodeResult.Jwt jwt =
            TestTokens.jwt(TestTokens.base64(header) + "." + TestTokens.base64("{\"a\":1}") + "." + third);
        assertEquals(new DecodeResult.SignatureNote(false, text), jwt.signature());
        assertEquals("1", jwt.claim("a").orElseThrow().display());
    }

    @Test
    void aSecondAlgIsNamed() {
        DecodeResult.Jwt jwt = TestTokens.jwt(TestTokens.token("{\"alg\":\"RS256\",\"alg\":\"none\"}", "{}"));
        assertEquals("The header contains the name alg twice, the second time at character 16. Parsers disagree on "
            + "which one counts, so the token must not be trusted.", jwt.header().problem());
        assertEquals(List.of("RS256", "none"), jwt.header().members().stream().map(Claim::display).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"../../etc/passwd\" | ../../etc/passwd | ../../etc/passwd",
        "17 | 17 | 17",
        "[\"a\",\"b\"] | a, b | [\"a\",\"b\"]",
        "{\"x\": [ ]} | {\"x\":[]} | {\"x\": [ ]}",
        "null | null | null",
        "\"'; DROP TABLE keys; --\" | '; DROP TABLE keys; -- | '; DROP TABLE keys; --"})
    void anyKidIsShownAsItIs(String kid, String display, String original) {
        DecodeResult.Jwt jwt = TestTokens.jwt(TestTokens.token("{\"alg\":\"RS256\",\"kid\":" + kid + "}", "{}"));
        Claim claim = jwt.header().members().get(1);
        assertEquals(display, claim.display());
        assertEquals(original, claim.original());
        assertNull(jwt.header().problem());
    }

    @Test
    void aKidOfTenThousandCharactersIsCutInDisplayAlone() {
        String kid = "k".repeat(10_240);
        Claim claim = TestTokens.jwt(TestTokens.token("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}", "{}"))
            .header().members().get(1);
        assertEquals(kid, claim.original());
        assertEquals("k".repeat(2000) + "… (10240 characters; copying gives the full value)",
            claim.display());
    }

    @Test
    void keysThatTheTokenBringsAreShownAsNeverTrusted() {
        DecodeResult.Jwt jwt = TestTokens.jwt(TestTokens.token("{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:9/keys\","
            + "\"jwk\":{\"kty\":\"RSA\",\"e\":\"AQAB\"},\"x5u\":\"http://127.0.0.1:9/c\",\"x5c\":[\"MII\"],"
            + "\"crit\":[\"urn:example:unknown\"],\"zip\":\"DEF\"}", "{}"));
        List<String> meanings = jwt.header().members().stream().map(Claim::meaning).toList();
        assertTrue(meanings.get(1).contains("never fetched"));
        assertTrue(meanings.get(2).contains("never trusted"));
        assertTrue(meanings.get(3).contains("never fetched"));
        assertTrue(meanings.get(4).contains("never trusted"));
        assertEquals("[\"urn:example:unknown\"]", jwt.header().members().get(5).display());
        assertEquals("DEF", jwt.header().members().get(6).display());
    }

    @Test
    void decodedIsNeverCalledVerified() {
        DecodeResult.SignatureNote note = TestTokens.jwt(TestTokens.token(TestTokens.RS256, "{}")).signature();
        assertTrue(note.intact());
        assertTrue(note.text().startsWith("Decoded, not verified: "));
        assertFalse(note.text().contains("valid:"));
    }
}
