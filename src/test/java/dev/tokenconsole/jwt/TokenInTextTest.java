package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.jwt.form.TokenForm;

/** A whole token in everything that logs, mails, browsers, shells and configurations put around it. */
class TokenInTextTest {
    private static final String T = TestTokens.token(TestTokens.RS256, "{\"iss\":\"me\",\"exp\":1764003600}");

    static Stream<String> texts() {
        return Stream.of(
            T + ".", T + "...", T + "\u2026", "." + T, T + ",", "Is it " + T + "?", "(" + T + ").", "**" + T + "**",
                "_" + T + "_\n",
            T + "/", "GET https://api.example/" + T + "/more?x=1 HTTP/1.1", T + "?x=1", T + "#top",
            "https://app.example/cb#id_token=" + T + "&state=1", "https://a.example/?jwt=" + T + "&x=%20",
            "Authorization: Bearer%20" + T, "Authorization=Bearer+" + T, "Bearer%2520" + T, T.replace(".", "%2E"),
            "Set-Cookie: session=" + T + "; Path=/; HttpOnly", "Cookie: a=b; t=" + T + "; c=d",
            "\u001b[32m" + T + "\u001b[0m", "2026-11-27T01:02:03Z WARN rejected token=" + T + " user=x",
            "<token>" + T + "</token>", "[\"" + T + "\"]", "access_token: '" + T + "'\n", "{'token': '" + T + "'}",
            "{\"message\":\"{\\\"access_token\\\":\\\"" + T + "\\\"}\"}", "{\"id_token\":\"" + T.replace("-",
                "\\u002d") + "\"}",
            "export TOKEN=\"" + T + "\"", "$env:TOKEN = '" + T + "'", "curl -H 'Authorization: DPoP " + T + "' https://a",
            "On Monday you wrote:\n" + lines("> ", "\n", 60) + "> thanks", "Token: " + lines("", "=\r\n", 70)
                + "Regards",
            "  token: >-\n" + lines("    ", "\n", 64), lines("", " \\\n", 72), lines("", "\r\n", 76),
            T.substring(0, 30) + "\u200b" + T.substring(30), T.substring(0, 99) + "\u00ad" + T.substring(99),
            base64(T), base64(base64(T)), base64("Bearer " + T + "\n"), "data:\n  token: " + base64(T) + "\n",
            base64("{\"access_token\":\"" + T + "\",\"expires_in\":3600}"), base64Lines(T),
                HexFormat.of().formatHex(bytes(T)),
            Base64.getEncoder().encodeToString(T.getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isFoundWhole(String text) {
        DecodeResult.Jwt jwt = TestTokens.jwt(text);
        assertEquals(TokenForm.JWT, jwt.form());
        assertEquals("me", jwt.claim("iss").orElseThrow().original());
        assertTrue(jwt.signature().intact(), jwt.signature().text());
        assertTrue(!jwt.notes().isEmpty(), "what was taken away is said");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJtZSJ9...", "eyJhbGci...eyJpc3M...sig", "eyJ\u2026.eyJ\u2026.sig",
        "Bearer eyJhbGciOiJSUzI1NiJ9.eyJ\u2026.abc", "eyJhbGciOiJSUzI1NiJ9.***.abc", "token eyJhbGciOiJSUzI1NiJ9.eyJ****"})
    void aShortenedOneIsSaidToBeShortened(String text) {
        assertEquals("This token was shortened: marks such as \u2026 stand where characters were left out. Copy the "
            + "whole token.", TestTokens.other(text).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://example.com/a/b", "example.com/a/b", "me@example.com", "C:\\Users\\me\\token.txt", "/etc/passwd", "./run",
        "two words", "1.2.3", "2026-11-27", "127.0.0.1:8080", "{\"error\":\"invalid_client\"}", "<html></html>",
        "Authorization: Bearer <token>", "Authorization: Bearer $TOKEN", "Authorization: Bearer {{token}}", "eyJ", "token",
        "{\"access_token\":\"\"}", "SELECT * FROM tokens;", "name,value\na,b\n"})
    void whatHoldsNoneIsCalledNone(String text) {
        assertEquals(TokenForm.NONE, JwtDecoder.decode(text).form());
    }

    @Test
    void ofSeveralTheOneThatIsMostWholeIsShown() {
        DecodeResult.Jwt jwt = TestTokens.jwt("eyJhbGciOiJSUzI1NiJ9.eyJ... is short for " + T);
        assertTrue(jwt.signature().intact());
        assertEquals("The text contains more than one token; this is the one that is most whole.",
            jwt.notes().getLast());
    }

    @Test
    void anAccessTokenGoesBeforeOthers() {
        DecodeResult.NotAJwt opaque = TestTokens.other("{\"id_token\":\"" + T
            + "\",\"access_token\":\"2YotnFZFEjr1z\\u003d\"}");
        assertEquals("This token is in no form that this program knows: 14 characters, probably opaque. Then only its "
            + "server can tell what it stands for.", opaque.reason());
    }

    @Test
    void aFileNameBehindATokenIsNoPartOfItsSignature() {
        DecodeResult.Jwt jwt = TestTokens.jwt(T + ".txt");
        assertEquals("The token has 4 parts where a signed JWT has 3: 1 too many behind the signature, so it can "
            + "never be verified as it stands.", jwt.signature().text());
        assertNotNull(jwt.claim("iss"));
    }

    private static String lines(String before, String behind, int width) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < T.length(); i += width) {
            boolean last = i + width >= T.length();
            all.append(before).append(T, i, Math.min(T.length(), i + width)).append(last ? "\n" : behind);
        }
        return all.toString();
    }

    private static String base64Lines(String text) {
        return Base64.getMimeEncoder(64, bytes("\n")).encodeToString(bytes(text)) + "\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
