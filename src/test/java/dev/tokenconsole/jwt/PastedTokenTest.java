package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.jwt.paste.Candidate;
import dev.tokenconsole.jwt.paste.Candidates;

class PastedTokenTest {
    private static final String T = "eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.QUFBQQ";
    private static final String AROUND = "White space around the token was ignored.";
    private static final String INSIDE =
        "White space or line breaks inside the token were ignored; a server rejects the token with them.";
    private static final String QUOTES = "Quotes around the token were ignored.";
    private static final String HEADER = "The header name in front of the token was ignored.";
    private static final String JSON = "The token was extracted from a JSON response.";
    private static final String LINE = "The token was extracted from the Authorization header in the text.";
    private static final String WORD = "The token was extracted from a longer text.";
    private static final String FIRST = "The text contains more than one token; this is the first.";

    private static String scheme(String name) {
        return name + " in front of the token was ignored.";
    }

    static Stream<Arguments> wrappings() {
        return Stream.of(
            Arguments.of(T, List.of()),
            Arguments.of("  " + T + "\r\n", List.of(AROUND)),
            Arguments.of("\u00a0" + T + "\u200b", List.of(AROUND)),
            Arguments.of("\"" + T + "\"", List.of(QUOTES)),
            Arguments.of("'" + T + "'", List.of(QUOTES)),
            Arguments.of("\u201c" + T + "\u201d", List.of(QUOTES)),
            Arguments.of("`" + T + "`\n", List.of(AROUND, QUOTES)),
            Arguments.of("Bearer " + T, List.of(scheme("Bearer"))),
            Arguments.of("bearer   " + T, List.of(scheme("bearer"))),
            Arguments.of("Authorization: Bearer " + T, List.of(HEADER)),
            Arguments.of("authorization:bearer " + T, List.of(HEADER)),
            Arguments.of("Authorization: " + T, List.of(HEADER)),
            Arguments.of("\"Authorization: Bearer " + T + "\"", List.of(QUOTES, HEADER)),
            Arguments.of("Authorization: Bearer \"" + T + "\"", List.of(HEADER, QUOTES)),
            Arguments.of(T.replace(".", ".\n"), List.of(INSIDE)),
            Arguments.of("Bearer " + T.substring(0, 9) + "\r\n    " + T.substring(9),
                List.of(scheme("Bearer"), INSIDE)),
            Arguments.of(T.substring(0, 5) + " " + T.substring(5), List.of(INSIDE)),
            Arguments.of("{\"access_token\":\"" + T + "\"}", List.of(JSON)),
            Arguments.of("{\n \"token_type\" : \"Bearer\",\n \"access_token\" : \"" + T + "\"\n}", List.of(JSON)),
            Arguments.of("{\"id_token\":\"eyJx.eyJy.z\",\"access_token\":\"" + T + "\"}", List.of(JSON)),
            Arguments.of("{\"token\":\"" + T + "\"}", List.of(JSON)),
            Arguments.of("Response\n{\u201caccess_token\u201d: \u201c" + T + "\u201d", List.of(JSON)),
            Arguments.of("{\"access_token\":\"" + T.substring(0, 9) + "\n" + T.substring(9) + "\"}",
                List.of(JSON, INSIDE)),
            Arguments.of("\"access_token\":\"" + T + "\",\"x\":1,\"access_token\":\"other\"", List.of(JSON, FIRST)),
            Arguments.of("curl -H 'Authorization: Bearer " + T + "' https://example.com", List.of(LINE)),
            Arguments.of("curl --location 'https://example.com' \\\n--header \"authorization: bearer " + T + "\"",
                List.of(LINE)),
            Arguments.of("GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + T + "\r\n\r\n", List.of(LINE)),
            Arguments.of("Authorization: Bearer " + T + "\nAccept: */*", List.of(LINE)),
            Arguments.of("{\"headers\":{\"Authorization\":\"Bearer " + T + "\"}}", List.of(LINE)),
            Arguments.of("curl --oauth2-bearer " + T + " https://example.com",
                List.of("The token was extracted from a curl command.")),
            Arguments.of("ACCESS_TOKEN=" + T, List.of(WORD)),
            Arguments.of("my token " + T, List.of(WORD)),
            Arguments.of("https://example.com/#access_token=" + T + "&token_type=bearer", List.of(WORD)),
            Arguments.of("(" + T + "), and " + T, List.of(WORD)),
            Arguments.of(T + " eyJx.eyJy.z", List.of(WORD, FIRST)),
            Arguments.of("\"" + T + "\",", List.of(WORD)));
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void theTokenIsFoundAndWhatWasLeftOutIsSaid(String pasted, List<String> notes) {
        JwtDecoder.Found found = JwtDecoder.find(pasted);
        assertEquals(T, found.compact().orElseThrow());
        assertEquals(notes, found.decoded().notes());
        assertFalse(TokenSearch.in(pasted).toString().contains(T));
        assertEquals(TestTokens.jwt(T).payload(), TestTokens.jwt(pasted).payload());
        assertFalse(found.toString().contains(T));
    }

    static Stream<String> unrecognised() {
        return Stream.of("eyJh%.eyJi.c", "abc.def", "a\u20acb", T + "%20", "\"" + "x", "'");
    }

    @ParameterizedTest
    @MethodSource("unrecognised")
    void nothingIsTakenOutOfASingleWord(String pasted) {
        Candidate found = Candidates.bare(pasted);
        assertEquals(pasted, found.token());
        assertEquals(List.of(), found.notes());
    }

    @Test
    void anOpaqueTokenIsUnwrappedToo() {
        assertEquals("0123-abc", named("Authorization: Bearer 0123-abc"));
        assertEquals("0123-abc", named("{\"access_token\":\"0123-abc\"}"));
        assertEquals("0123-abc", named("curl -H 'Authorization: Bearer 0123-abc'"));
    }

    private static String named(String pasted) {
        return TokenSearch.in(pasted).named().orElseThrow().token();
    }

    @Test
    void anEncryptedTokenOverSeveralLinesIsOne() {
        String jwe = TestTokens.base64("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}") + "..a.b.c";
        assertEquals(jwe, JwtDecoder.find(jwe.replace(".", ".\n")).compact().orElseThrow());
    }

    /** Finding A17: nothing was left out around a token that is not there. */
    @ParameterizedTest
    @ValueSource(strings = {" Please find the token\nattached.\n", "\n a@b \n", "\n", " abc.def\n",
        "{\"error\":\"x\"}\r\n"})
    void whereNoTokenIsNoneIsSpokenOf(String pasted) {
        assertEquals(List.of(), TestTokens.other(pasted).notes());
    }

    @Test
    void aTextWithoutATokenSaysSo() {
        String reason = "No token found in this text. Paste the token itself, its Authorization header, or the "
            + "JSON response that contains it.";
        assertEquals(reason, TestTokens.other("Please find the token attached. Thanks!").reason());
        assertEquals(reason, TestTokens.other("{\"error\":\"invalid_client\"}").reason());
        assertEquals(reason, TestTokens.other("curl -H \"Authorization: Bearer $TOKEN\" https://a.b.c.d").reason());
    }
}
