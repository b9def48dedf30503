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
    private static final String HEADER = Tokens.base64(Tokens.RS256);
    private static final String PAYLOAD = Tokens.base64("{\"sub\":\"me\"}");

    @Test
    void aWholeTokenHasNoProblem() {
        DecodeResult.Jwt jwt = Tokens.jwt(HEADER + "." + PAYLOAD + "." + Tokens.SIGNATURE);
        assertNull(jwt.header().problem());
        assertNull(jwt.payload().problem());
        assertEquals(List.of(), jwt.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\u00a0\ufeff", "Bearer", "Authorization: Bearer ", "\"\""})
    void nothingIsNamedAsNothing(String pasted) {
        assertEquals("There is no token here. Paste one to see what it says.", Tokens.other(pasted).reason());
    }

    @Test
    void otherNumbersOfPartsAreToldByWhatTheyHold() {
        DecodeResult.NotAJwt cut = Tokens.other(HEADER + "." + PAYLOAD);
        assertEquals("This token was cut off: it has 2 parts where a signed JWT has 3, so it can never be verified. "
            + "Copy it again to its end.", cut.reason());
        assertEquals(List.of("Header", "Claims"), cut.sections().stream().map(DecodeResult.Section::title).toList());
        assertEquals("No token was found. If this one word of 7 characters is an opaque token, only its server can "
            + "tell what it stands for.", Tokens.other("abc.def").reason());
        DecodeResult.Jwt long4 = Tokens.jwt(HEADER + "." + PAYLOAD + ".a.b");
        assertEquals("The token has 4 parts where a signed JWT has 3: 1 too many behind the signature, so it can "
            + "never be verified as it stands.", long4.signature().text());
        assertFalse(long4.signature().intact());
        assertEquals("This may be an opaque token: 40 characters in no form that this program knows. If it is one, "
            + "only its server can tell what it stands for.", Tokens.other("0123456789".repeat(4)).reason());
    }

    @Test
    void threePartsWithoutJsonAreNoJwt() {
        assertTrue(Tokens.other("..").reason().startsWith("No token was found in this text."));
        assertTrue(Tokens.other("a.b.c").reason().startsWith("No token was found. If this one word of 5 characters "
            + "is an "));
        assertTrue(Tokens.other("abcdefgh.ijklmnop.qrstuvwx").reason().startsWith("This may be an opaque token: 26 "));
    }

    @Test
    void fivePartsAreEncrypted() {
        DecodeResult.NotAJwt jwe =
            Tokens.other(Tokens.base64("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}") + ".AA.AAAA.AAAA.AAAA");
        assertEquals("This is an encrypted JWT; its claims cannot be shown. Only the server that it was made for can "
            + "read it.", jwe.reason());
        assertEquals(List.of("Encrypted with A256GCM, its key with RSA-OAEP."), jwe.notes());
        assertEquals("RSA-OAEP", jwe.sections().getFirst().part().members().getFirst().display());
        assertTrue(Tokens.other("....").reason().startsWith("No token was found in this text."));
    }

    @Test
    void aPasswordEncryptedTokenCostsNothing() {
        String header = "{\"alg\":\"PBES2-HS512+A256KW\",\"enc\":\"A256GCM\",\"p2c\":2147483647}";
        assertEquals(List.of("Encrypted with A256GCM, its key with PBES2-HS512+A256KW."),
            Tokens.other(Tokens.base64(header) + ".AA.AAAA.AAAA.AAAA").notes());
    }

    @Test
    void theOrdinaryBase64AlphabetIsReadAndNamed() {
        // {"a":"??>"} holds both characters that the two alphabets write differently.
        DecodeResult.Part payload = Tokens.jwt(HEADER + ".eyJhIjoiw7/Dvz4ifQ." + Tokens.SIGNATURE).payload();
        assertEquals("The payload is written in the alphabet of ordinary base64, first at character 11 (/), not in "
            + "base64url. Strict servers refuse the token.", payload.problem());
        assertEquals("\u00ff\u00ff>", payload.members().getFirst().original());
    }

    @Test
    void paddingIsReadAndNamed() {
        DecodeResult.Part payload = Tokens.jwt(HEADER + ".eyJhIjoxMn0=." + Tokens.SIGNATURE).payload();
        assertEquals("The payload is padded with = from character 12 on, which a JWT must not be. Strict servers "
            + "refuse the token.", payload.problem());
        assertEquals("12", payload.members().getFirst().display());
    }

    @Test
    void aLastCharacterWithStrayBitsIsReadAndNamed() {
        DecodeResult.Part payload = Tokens.jwt(HEADER + ".eyJhIjoxMn1." + Tokens.SIGNATURE).payload();
        assertEquals("The last character of the payload, 1 at 11, carries bits that must be zero. Strict servers "
            + "refuse the token.", payload.problem());
        assertEquals("12", payload.members().getFirst().display());
    }

    @Test
    void aForeignCharacterEndsThePartAndWhatIsBeforeItIsShown() {
        String broken = Tokens.base64("{\"sub\":\"me\",\"aud\":\"api\"}");
        broken = broken.substring(0, 24) + "\u20ac" + broken.substring(25);
        DecodeResult.Part payload = Tokens.jwt(HEADER + "." + broken + "." + Tokens.SIGNATURE).payload();
        assertEquals("The payload is not base64url from character 25 on: \u20ac does not belong there.",
            payload.problem());
        assertEquals(List.of("sub"), payload.members().stream().map(Claim::name).toList());
        assertEquals("", payload.json());
    }

    @ParameterizedTest
    @CsvSource({
        "'=eyJhIjoxfQ', 1, =", "'eyJh=IjoxfQ', 5, =", "'eyJhIjoxfQ===', 11, =", "'eyJhIjox%7D', 9, %",
        "'eyJhIjoxfQ\u0000', 11, \\u0000", "'\ud83d\ude00eyJh', 1, \ud83d\ude00"})
    void theForeignCharacterIsNamedWithItsPlace(String part, int place, String shown) {
        assertEquals("The x is not base64url from character " + place + " on: " + shown + " does not belong there.",
            Base64Url.read(part, "x").problems().getLast());
    }

    @Test
    void theHeaderDecodesWhereThePayloadDoesNot() {
        DecodeResult.Jwt jwt = Tokens.jwt(HEADER + ".eyJ~." + Tokens.SIGNATURE);
        assertEquals("RS256", jwt.header().members().getFirst().display());
        assertEquals("The payload is not base64url from character 4 on: ~ does not belong there.",
            jwt.payload().problem());
    }

    @Test
    void thePayloadDecodesWhereTheHeaderDoesNot() {
        DecodeResult.Jwt jwt = Tokens.jwt(Tokens.base64("not json") + "." + PAYLOAD + "." + Tokens.SIGNATURE);
        assertEquals("The header is text and no JSON, so it holds no claims: not json", jwt.header().problem());
        assertEquals("me", jwt.claim("sub").orElseThrow().display());
        assertFalse(jwt.signature().intact());
        assertEquals("The header is not a strict JSON object, so the signature can never be verified.",
            jwt.signature().text());
    }

    @Test
    void aPayloadCutByOneCharacterSaysWhere() {
        String cut = PAYLOAD.substring(0, PAYLOAD.length() - 1);
        DecodeResult.Part payload = Tokens.jwt(HEADER + "." + cut + "." + Tokens.SIGNATURE).payload();
        assertEquals("The last character of the payload, J at 15, carries bits that must be zero. Strict servers "
            + "refuse the token. The payload ends in the middle of its JSON, after character 11.", payload.problem());
        assertEquals("me", payload.members().getFirst().display());
    }
}
