package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.jwt.DecodeResult.SignatureNote;
import dev.tokenconsole.text.json.Member;

/** The examples of RFC 7515 appendix A and RFC 7519 sections 3.1, 6.1 and A.1. */
class PublishedExamplesTest {
    private static final String JOE =
        "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    private static final String RS256 = "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7"
        + "AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4"
        + "BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K"
        + "0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqv"
        + "hJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrB"
        + "p0igcN_IoypGlUPQGe77Rw";
    private static final String ES256 =
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    private static final String ES512 = "AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZq"
        + "wqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8Kp"
        + "EHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn";

    @ParameterizedTest
    @CsvSource({
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk, "
            + "'43 characters, the length of an HS256 signature. Only the key'",
        "eyJhbGciOiJSUzI1NiJ9, " + RS256 + ", "
            + "'342 characters, the length of an RS256 signature with a 2048-bit key. Only the issuer''s key'",
        "eyJhbGciOiJFUzI1NiJ9, " + ES256 + ", '86 characters, the length of an ES256 signature. Only the key'"})
    void theSignedExamplesDecode(String header, String signature, String note) {
        DecodeResult.Jwt jwt = TestTokens.jwt(header + "." + JOE + "." + signature);
        assertJoe(jwt);
        assertEquals(new SignatureNote(true, "Decoded, not verified: " + note + " can tell whether it is genuine."),
            jwt.signature());
    }

    @Test
    void theExampleOfAppendixA4HasNoClaims() {
        DecodeResult.Jwt jwt = TestTokens.jwt("eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA." + ES512);
        assertEquals("The payload is text and no JSON, so it holds no claims: Payload", jwt.payload().problem());
        assertEquals("Decoded, not verified: 176 characters, the length of an ES512 signature. Only the key can tell "
            + "whether it is genuine.", jwt.signature().text());
    }

    @Test
    void theUnsecuredExampleIsUnsigned() {
        DecodeResult.Jwt jwt = TestTokens.jwt("eyJhbGciOiJub25lIn0." + JOE + ".");
        assertJoe(jwt);
        assertEquals("Unsigned (alg none): anyone could have written this token.", jwt.signature().text());
    }

    @Test
    void theJsonSerializationsAreNoBearerTokens() {
        String reason = "This is a JWS in JSON form (RFC 7515 section 7.2) with 1 signature(s). A bearer header "
            + "takes a token in compact form.";
        String protectedPart = "\"protected\":\"eyJhbGciOiJFUzI1NiJ9\",\"header\":{\"kid\":\"e9bc097a\"}";
        assertEquals(reason, TestTokens.other("{\"payload\":\"" + JOE + "\",\"signatures\":[{" + protectedPart
            + ",\"signature\":\"" + ES256 + "\"}]}").reason());
        assertEquals(reason, TestTokens.other("{\n \"payload\": \"" + JOE + "\",\n " + protectedPart
            + ",\n \"signature\":\n \"" + ES256 + "\"\n}").reason());
    }

    @Test
    void theEncryptedExampleShowsNoClaims() {
        DecodeResult.NotAJwt jwe = TestTokens.other("eyJhbGciOiJSU0ExXzUiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0."
            + "QR1Owv2ug2WyPBnbQrRARTeEk9kDO2w8qDcjiHnSJflSdv1iNqhWXaKH4MqAkQtMoNfABIPJaZm0HaA415sv3aeuBWnD8J-Ui7Ah6c"
            + "Wafs3ZwwFKDFUUsWHSK-IPKxLGTkND09XyjORj_CHAgOPJ-Sd8ONQRnJvWn_hXV1BNMHzUjPyYwEsRhDhzjAD26imasOTsgruobpYG"
            + "oQcXUwFDn7moXPRfDE8-NoQX7N7ZYMmpUDkR-Cx9obNGwJQ3nM52YCitxoQVPzjbl7WBuB7AohdBoZOdZ24WlN1lVIeh8v1K4krB8x"
            + "gKvRU8kgFrEn_a1rZgN5TiysnmzTROF869lQ."
            + "AxY8DCtDaGlsbGljb3RoZQ."
            + "MKOle7UQrG6nSxTLX6Mqwt0orbHvAKeWnDYvpIAeZ72deHxz3roJDXQyhxx0wKaMHDjUEOKIwrtkHthpqEanSBNYHZgmNOV7sln1Eu"
            + "9g3J8.fiK51VwhsxJ-siBMR-YFiA");
        assertEquals("This is an encrypted JWT; its claims cannot be shown. Only the server it was made for can "
            + "decrypt it.", jwe.reason());
        assertEquals(List.of("Encrypted with A128CBC-HS256, its key with RSA1_5."), jwe.notes());
    }

    private static void assertJoe(DecodeResult.Jwt jwt) {
        assertNull(jwt.payload().problem());
        assertNull(jwt.header().problem());
        assertEquals(List.of(
            new Claim("iss", Member.Kind.STRING, "joe", "joe", "Issuer of the token (RFC 7519)", null),
            new Claim("exp", Member.Kind.NUMBER, "1300819380", "1300819380", "Expires at (RFC 7519)",
                Instant.parse("2011-03-22T18:43:00Z")),
            new Claim("http://example.com/is_root", Member.Kind.LITERAL, "true", "true", "", null)),
            jwt.payload().members());
    }
}
