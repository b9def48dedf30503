package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyTokenTest {
    @ParameterizedTest
    @ValueSource(strings = {"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.aB3dE5fG7hI9jK1l",
        "see eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.aB3d, from Monday", "token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x",
        "{\"payload\":\"eyJzdWIiOiIxIn0\",\"protected\":\"eyJhbGciOiJIUzI1NiJ9\"}",
        "v4.local.dGhpcyBpcyBub3QgYSB0b2tlbg", "v2.public.dGhpcyBpcyBub3QgYSB0b2tlbg.Zm9v",
        "Authorization: Bearer 00Dx0000000BV7z_some.opaque", "authorization: bearer\tac1d2e3f4a5b6c7d8",
        "DPoP a1b2c3d4e5f6a7b8"})
    void isOne(String text) {
        assertTrue(LikelyToken.isIn(text));
    }

    /** A header that was written by hand has blanks and lines in it. */
    @Test
    void isOneWithAnyHeader() {
        for (String header : new String[] {"{ \"alg\": \"none\" }",
            "{\n \"alg\": \"none\"}", "{\r\n\"alg\":\"none\"}",
            "{\t\"alg\":\"none\"}"}) {
            Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
            String part = encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8));
            assertTrue(LikelyToken.isIn(part + "." + part + ".c2lnbmF0dXJl"), header);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "StoneX Payments Sandbox", "Bearer authentication of 2 teams",
        "bearer tokens, RFC 6750",
        "Bearer authentication_scheme", "eyJ", "v1.2.3-rc4-SNAPSHOT-b12", "greyJacketsAndOtherThings",
        "key.eyewitness.example.com", "https://h.example/oauth2/aus1b2c3d4e5F6g7h8i9/v1/token",
        "monkeyJungleAdventures2024"})
    void isNone(String text) {
        assertFalse(LikelyToken.isIn(text));
    }
}
