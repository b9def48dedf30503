package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.jwt.form.TokenForm;

/** Tokens that are made to have the decoder say what is not so. */
class HostileWordsTest {
    private static final String PAYLOAD = "{\"iss\":\"me\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"alg\":\"RS256\",\"crit\":[]} | no array of names, or an empty one",
        "{\"alg\":\"RS256\",\"crit\":\"exp\",\"exp\":1} | no array of names, or an empty one",
        "{\"alg\":\"RS256\",\"crit\":[1]} | no array of names, or an empty one",
        "{\"alg\":\"RS256\",\"crit\":[\"alg\"]} | holds alg, which is no extension",
        "{\"alg\":\"RS256\",\"crit\":[\"x\"]} | holds x, which the header has no member of",
        "{\"alg\":\"RS256\",\"crit\":[\"x\"],\"x\":1} | holds x, which is not known here",
        "{\"alg\":\"RS256\",\"crit\":[\"b64\",\"b64\"],\"b64\":true} | a name twice",
        "{\"alg\":\"RS256\",\"b64\":false} | does not name b64 in crit",
        "{\"alg\":\"RS256\",\"crit\":[\"b64\"],\"b64\":false} | a JWT must not do",
        "{\"alg\":\"\"} | (alg) is an empty string",
        "{\"alg\":\" \"} | (alg) is an empty string"})
    void aHeaderThatMustBeRefusedIsNotCalledIntact(String header, String words) {
        DecodeResult.Jwt jwt = TestTokens.jwt(TestTokens.token(header, PAYLOAD));
        assertFalse(jwt.signature().intact(), jwt.signature().text());
        assertTrue(jwt.signature().text().contains(words), jwt.signature().text());
    }

    @Test
    void anUnderstoodExtensionIsNoFault() {
        assertTrue(TestTokens.jwt(TestTokens.token("{\"alg\":\"RS256\",\"crit\":[\"b64\"],\"b64\":true}", PAYLOAD))
            .signature().intact());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"aud\":{\"a\":1}} | aud is an object; RFC 7519 section 4.1.3 asks for a string or an array of strings.",
        "{\"aud\":[\"a\",1]} | aud is an array of other values than strings; RFC 7519 section 4.1.3 asks for a "
            + "string or an array of strings.",
        "{\"iss\":17} | iss is a number; RFC 7519 section 4.1 asks for a string.",
        "{\"sub\":null} | sub is null; RFC 7519 section 4.1 asks for a string.",
        "{\"scope\":[\"a\"]} | scope is an array of strings; RFC 8693 section 4 asks for a string.",
        "{\"cnf\":\"key\"} | cnf is a string; RFC 7800 section 3.1 asks for an object.",
        "{\"email_verified\":\"true\"} | email_verified is a string; OpenID Connect Core section 5.1 asks for true or "
            + "false."})
    void aClaimOfAnotherTypeIsNamed(String payload, String words) {
        assertEquals(List.of(words + " Servers may refuse the token."),
            TestTokens.jwt(TestTokens.token(TestTokens.RS256, payload)).notes());
    }

    @Test
    void rightTypesAreNothingToSay() {
        assertEquals(List.of(), TestTokens.jwt(TestTokens.token("{\"alg\":\"RS256\",\"kid\":\"k\",\"typ\":\"JWT\"}",
            "{\"iss\":\"a\",\"aud\":[],\"email_verified\":true,\"amr\":[\"pwd\"],\"cnf\":{}}")).notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "[\"a, b\",\"c\"] | [\"a, b\",\"c\"]", "[\"one\"] | [\"one\"]", "[\"a\",\"\"] | [\"a\",\"\"]",
        "[\"a\",\"b\"] | a, b",
        "[] | []"})
    void aListCannotBeTakenForAnother(String audience, String shown) {
        assertEquals(shown, TestTokens.payload("{\"aud\":" + audience + "}").members().getFirst().display());
    }

    @ParameterizedTest
    @CsvSource({"ES256, 0, 1, r", "ES256, 1, 0, s", "ES256, ff, 1, r", "ES256, 1, ff, s", "ES384, 0, 1, r",
        "ES512, 1, ff, s", "ES256K, ff, 1, r"})
    void numbersThatNoCurveHasAreNamed(String algorithm, String r, String s, String number) {
        int half = switch (algorithm) {
            case "ES384" -> 48;
            case "ES512" -> 66;
            default -> 32;
        };
        byte[] signature = new byte[2 * half];
        fill(signature, 0, half, r);
        fill(signature, half, 2 * half, s);
        DecodeResult.SignatureNote note = TestTokens.jwt(TestTokens.base64("{\"alg\":\"" + algorithm + "\"}") + "."
            + TestTokens.base64(PAYLOAD) + "." + TestTokens.base64(signature)).signature();
        assertFalse(note.intact());
        assertTrue(note.text().startsWith("The number " + number + " of the " + algorithm + " signature"), note.text());
    }

    @Test
    void encInASignedHeaderDoesNotMakeItEncrypted() {
        DecodeResult.Jwt jwt = TestTokens.jwt(TestTokens.token("{\"alg\":\"RS256\",\"enc\":\"A128GCM\"}", PAYLOAD));
        assertTrue(jwt.notes().getFirst().contains("the payload is not encrypted"));
    }

    @Test
    void fivePartsWithoutEncAreNotEncrypted() {
        DecodeResult.Jwt jwt =
            TestTokens.jwt(TestTokens.base64(TestTokens.RS256) + "." + TestTokens.base64(PAYLOAD) + ".a.b.c");
        assertTrue(jwt.signature().text().contains("5 parts where a signed JWT has 3"));
    }

    @Test
    void aDisclosureThatNobodySignedIsNamed() {
        String disclosure = TestTokens.base64("[\"s\",\"admin\",true]");
        DecodeResult.Jwt jwt =
            TestTokens.jwt(TestTokens.token(TestTokens.RS256, "{\"_sd\":[]}") + "~" + disclosure + "~");
        assertEquals(TokenForm.SD_JWT, jwt.form());
        assertEquals(List.of("Disclosure 1 matches no digest in the payload, so the signature does not cover it."),
            jwt.notes());
    }

    @Test
    void noPieceOfATokenIsInTheWordsOnIt() {
        String token = "gh" + "p_canary" + "0".repeat(30);
        DecodeResult.NotAJwt other = TestTokens.other("the token is " + token);
        assertFalse((other.reason() + other.notes() + other).contains("canary"));
        DecodeResult.NotAJwt opaque = TestTokens.other("Bearer canary-canary-canary");
        assertFalse((opaque.reason() + opaque.notes() + opaque).contains("canary"));
    }

    @Test
    void countdownAndClaimsReadOneTime() {
        for (String exp : List.of("1764003600", "100000000000", "253402300799", "253402300800", "999999999999",
                "1000000000000", "1764003600000", "9223372036854775807", "-1", "0", "1e11", "\"1764003600\"", "null")) {
            String token = TestTokens.token(TestTokens.RS256, "{\"exp\":" + exp + "}");
            assertEquals(TestTokens.jwt(token).claim("exp").orElseThrow().time(),
                ExpClaim.of(JwtDecoder.decode(token)), exp);
        }
        assertNull(ExpClaim.of(JwtDecoder.decode(
            TestTokens.token(TestTokens.RS256, "{\"exp\":1764003600,\"exp\":1}"))));
    }

    private static void fill(byte[] bytes, int from, int to, String value) {
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) (value.equals("ff") ? 0xff : 0);
        }
        if (value.equals("1")) {
            bytes[to - 1] = 1;
        }
    }
}
