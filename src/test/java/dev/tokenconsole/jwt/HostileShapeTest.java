package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of a wrong shape: parts, alphabets, lengths. */
class HostileShapeTest {
    private static final String HEADER = TestTokens.base64(TestTokens.RS256);
    private static final String PAYLOAD = TestTokens.base64("{\"sub\":\"me\"}");

    @Test
    void aWholeTokenHasNoProblem() {
        DecodeResult.Jwt jwt = TestTokens.jwt(HEADER + "." + PAYLOAD + "." + TestTokens.SIGNATURE);
        assertNull(jwt.header().problem());
        assertNull(jwt.payload().problem());
        assertEquals(List.of(), jwt.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\u00a0\ufeff", "Bearer", "Authorization: Bearer ", "\"\""})
    void nothingIsNamedAsNothing(String pasted) {
        assertEquals("There is no token here. Paste one to decode it.", TestTokens.other(pasted).reason());
    }

    @Test
    void otherNumbersOfPartsAreToldByWhatTheyHold() {
        DecodeResult.NotAJwt cut = TestTokens.other(HEADER + "." + PAYLOAD);
        assertEquals("This token was cut off: it has 2 parts where a signed JWT has 3, so it can never be verified. "
            + "Copy it again to its end.", cut.reason());
        assertEquals(List.of("Header", "Claims"), cut.sections().stream().map(DecodeResult.Section::title).toList());
        assertEquals("No token was found. If this one word of 7 characters is an opaque token, only its server can "
            + "tell what it stands for.", TestTokens.other("abc.def").reason());
        DecodeResult.Jwt long4 = TestTokens.jwt(HEADER + "." + PAYLOAD + ".a.b");
        assertEquals("The token has 4 parts where a signed JWT has 3: 1 too many behind the signature, so it can "
            + "never be verified as it stands.", long4.signature().text());
        assertFalse(long4.signature().intact());
        assertEquals("This may be an opaque token: 40 characters in no form that this program knows. If it is one, "
            + "only its server can tell what it stands for.", TestTokens.other("0123456789".repeat(4)).reason());
    }

    @Test
    void threePartsWithoutJsonAreNoJwt() {
        assertTrue(TestTokens.other("..").reason().startsWith("No token found in this text."));
        assertTrue(TestTokens.other("a.b.c").reason().startsWith("No token was found. If this one word of 5 characters "
            + "is an "));
        assertTrue(TestTokens.other("abcdefgh.ijklmnop.qrstuvwx").reason().startsWith("This may be an opaque token: "
            + "26 "));
    }

    @Test
    void fivePartsAreEncrypted() {
        DecodeResult.NotAJwt jwe =
            TestTokens.other(TestTokens.base64("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}") + ".AA.AAAA.AAAA.AAAA");
        assertEquals("This is an encrypted JWT; its claims cannot be shown. Only the server it was made for can "
            + "decrypt it.", jwe.reason());
        assertEquals(List.of("Encrypted with A256GCM, its key with RSA-OAEP."), jwe.notes());
        assertEquals("RSA-OAEP", jwe.sections().getFirst().part().members().getFirst().display());
        assertTrue(TestTokens.other("....").reason().startsWith("No token found in this text."));
    }

    /** No key is encrypted there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"dir | Encrypted with A256GCM, directly with a shared key (dir).",
        "ECDH-ES | Encrypted with A256GCM, directly with an agreed key (ECDH-ES).",
        "ECDH-ES+A128KW | Encrypted with A256GCM, its key with ECDH-ES+A128KW."})
    void theWayToTheKeyIsTold(String alg, String note) {
        String header = TestTokens.base64("{\"alg\":\"" + alg + "\",\"enc\":\"A256GCM\"}");
        assertEquals(List.of(note), TestTokens.other(header + "..AAAA.AAAA.AAAA").notes());
    }

    @Test
    void aPasswordEncryptedTokenCostsNothing() {
        String header = "{\"alg\":\"PBES2-HS512+A256KW\",\"enc\":\"A256GCM\",\"p2c\":2147483647}";
        assertEquals(List.of("Encrypted with A256GCM, its key with PBES2-HS512+A256KW."),
            TestTokens.other(TestTokens.base64(header) + ".AA.AAAA.AAAA.AAAA").notes());
    }

    @Test
    void theOrdinaryBase64AlphabetIsReadAndNamed() {
        // {"a":"??>"} holds both characters that the two alphabets write differently.
        DecodeResult.Part payload = TestTokens.jwt(HEADER + ".eyJhIjoiw7/Dvz4ifQ." + TestTokens.SIGNATURE).payload();
        assertEquals("The payload uses the standard base64 alphabet, first at character 11 (/), not "
            + "base64url. Strict servers reject the token.", payload.problem());
        assertEquals("\u00ff\u00ff>", payload.members().getFirst().original());
    }

    @Test
    void paddingIsReadAndNamed() {
        DecodeResult.Part payload = TestTokens.jwt(HEADER + ".eyJhIjoxMn0=." + TestTokens.SIGNATURE).payload();
        assertEquals("The payload is padded with = from character 12 on, which is not allowed in a JWT. Strict servers "
            + "reject the token.", payload.problem());
        assertEquals("12", payload.members().getFirst().display());
    }

    @Test
    void aLastCharacterWithStrayBitsIsReadAndNamed() {
        DecodeResult.Part payload = TestTokens.jwt(HEADER + ".eyJhIjoxMn1." + TestTokens.SIGNATURE).payload();
        assertEquals("The last character of the payload, 1 at 11, has bits set that must be zero. Strict servers "
            + "reject the token.", payload.problem());
        assertEquals("12", payload.members().getFirst().display());
    }

    @Test
    void aForeignCharacterEndsThePartAndWhatIsBeforeItIsShown() {
        String broken = TestTokens.base64("{\"sub\":\"me\",\"aud\":\"api\"}");
        broken = broken.substring(0, 24) + "\u20ac" + broken.substring(25);
        DecodeResult.Part payload = TestTokens.jwt(HEADER + "." + broken + "." + TestTokens.SIGNATURE).payload();
        assertEquals("The payload is not base64url from character 25 on: \u20ac is not allowed there.",
            payload.problem());
        assertEquals(List.of("sub"), payload.members().stream().map(Claim::name).toList());
        assertEquals("", payload.json());
    }

    @ParameterizedTest
    @CsvSource({
        "'=eyJhIjoxfQ', 1, =", "'eyJh=IjoxfQ', 5, =", "'eyJhIjoxfQ===', 11, =", "'eyJhIjox%7D', 9, %",
        "'eyJhIjoxfQ\u0000', 11, \\u0000", "'\ud83d\ude00eyJh', 1, \ud83d\ude00"})
    void theForeignCharacterIsNamedWithItsPlace(String part, int place, String shown) {
        assertEquals("The x is not base64url from character " + place + " on: " + shown + " is not allowed there.",
            Base64Url.read(part, "x").problems().getLast());
    }

    @Test
    void theHeaderDecodesWhereThePayloadDoesNot() {
        DecodeResult.Jwt jwt = TestTokens.jwt(HEADER + ".eyJ~." + TestTokens.SIGNATURE);
        assertEquals("RS256", jwt.header().members().getFirst().display());
        assertEquals("The payload is not base64url from character 4 on: ~ is not allowed there.",
            jwt.payload().problem());
    }

    @Test
    void thePayloadDecodesWhereTheHeaderDoesNot() {
        DecodeResult.Jwt jwt = TestTokens.jwt(TestTokens.base64("not "
            + "json") + "." + PAYLOAD + "." + TestTokens.SIGNATURE);
        assertEquals("The header is text and no JSON, so it holds no claims: not json", jwt.header().problem());
        assertEquals("me", jwt.claim("sub").orElseThrow().display());
        assertFalse(jwt.signature().intact());
        assertEquals("The header is not a strict JSON object, so the signature can never be verified.",
            jwt.signature().text());
    }

    @Test
    void aPayloadCutByOneCharacterSaysWhere() {
        String cut = PAYLOAD.substring(0, PAYLOAD.length() - 1);
        DecodeResult.Part payload = TestTokens.jwt(HEADER + "." + cut + "." + TestTokens.SIGNATURE).payload();
        assertEquals("The last character of the payload, J at 15, has bits set that must be zero. Strict servers "
            + "reject the token. The payload ends in the middle of its JSON, after character 11.", payload.problem());
        assertEquals("me", payload.members().getFirst().display());
    }
}
