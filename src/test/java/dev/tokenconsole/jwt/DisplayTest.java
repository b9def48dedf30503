package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.JsonLayout;

/** The display of hostile values, which copying gives unchanged. */
class DisplayTest {
    @ParameterizedTest
    @CsvSource({
        "0000, \\u0000", "001b, \\u001b", "007f, \\u007f", "0085, \\u0085", "00ad, \\u00ad", "061c, \\u061c",
        "200b, \\u200b", "200f, \\u200f", "2028, \\u2028", "2029, \\u2029", "202e, \\u202e", "2066, \\u2066",
        "2069, \\u2069", "feff, \\ufeff", "d800, \\ud800", "dc00, \\udc00", "e0041, \\udb40\\udc41",
        "000a, \\u000a", "0009, \\u0009"})
    void whatCannotBeSeenIsEscaped(String codePoint, String shown) {
        String text = Character.toString(Integer.parseInt(codePoint, 16));
        assertEquals("a" + shown + "b", DisplayText.escape("a" + text + "b"));
    }

    @Test
    void whatCanBeSeenStays() {
        String text = "Zürich, 東京, عربي, 😀, <script>alert('x')</script>, a\\b";
        assertSame(text, DisplayText.escape(text));
    }

    @Test
    void aCutFallsBetweenCharacters() {
        String shown = DisplayText.shorten("a".repeat(1999) + "😀".repeat(10));
        assertTrue(shown.startsWith("a".repeat(1999) + "… (2019 characters"));
        String whole = "a".repeat(1998) + "😀";
        assertEquals(whole, DisplayText.shorten(whole));
    }

    @Test
    void copyingGivesTheOriginal() {
        DecodeResult.Part payload = TestTokens.payload(
            "{\"a\":\"evil\\u202etxt\\u0000\",\"b\":[\"x\\n\",\"y\"],\"c\":[1,\"\u202e\"]}");
        Claim text = payload.members().getFirst();
        assertEquals("evil\\u202etxt\\u0000", text.display());
        assertEquals("evil\u202etxt\u0000", text.original());
        assertEquals("x\\u000a, y", payload.members().get(1).display());
        assertEquals("[\"x\\n\",\"y\"]", payload.members().get(1).original());
        assertEquals("[1,\"\\u202e\"]", payload.members().get(2).display());
        assertEquals("[1,\"\u202e\"]", payload.members().get(2).original());
    }

    @Test
    void numbersAndLiteralsKeepTheirText() {
        DecodeResult.Part payload = TestTokens.payload(
            "{\"a\":1.50,\"b\":1E+2,\"c\":123456789012345678901234567890,\"d\":true}");
        assertEquals("1.50", payload.members().get(0).display());
        assertEquals("1E+2", payload.members().get(1).original());
        assertEquals("123456789012345678901234567890", payload.members().get(2).display());
        assertEquals("true", payload.members().get(3).display());
    }

    @Test
    void jsonIsIndentedWithoutTouchingValues() {
        assertEquals("""
            {
              "a": 1.50,
              "b": {},
              "c": [],
              "d": [
                "x, { [ : \\" \\\\",
                {
                  "e": null
                }
              ],
              "f": "\\u202e"
            }""", TestTokens.payload("{\"a\":1.50, \"b\":{ },\n\"c\":[\t],\"d\":[\"x, { [ : \\\" \\\\\",{\"e\":null}],"
                + "\"f\":\"\u202e\"}").json());
    }

    @Test
    void compactingTakesOnlyTheWhiteSpaceBetween() {
        assertEquals("{\"a b\":[1,2,{\"c\":\" \\\" }\"}],\"d\":{}}",
            JsonLayout.compact("{ \"a b\" : [ 1 , 2 , { \"c\" : \" \\\" }\" } ] , \"d\" : { } }"));
    }

    @Test
    void mixedArraysAreShownAsJson() {
        DecodeResult.Part payload =
            TestTokens.payload("{\"aud\":[\"a\", \"b\"],\"x\":[\"a\", 1],\"y\":[],\"z\":[[\"a\"]]}");
        assertEquals("a, b", payload.members().get(0).display());
        assertEquals("[\"a\",1]", payload.members().get(1).display());
        assertEquals("[]", payload.members().get(2).display());
        assertEquals("[[\"a\"]]", payload.members().get(3).display());
    }
}
