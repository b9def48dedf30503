package dev.tokenconsole.text.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.secret.Secret;

class QuotedTextTest {
    private static final String SECRET = TestFetcher.CANARY;

    @Test
    void plainWordsStayAsTheyAre() {
        String words = "invalid_client: The client secret supplied for a confidential client is invalid.";
        assertEquals(words, quote(words));
        assertEquals("invalid_token: The audience 'x' is invalid", quote("invalid_token: The audience 'x' is invalid"));
        assertEquals("Größe 漢字 🙂", quote("Größe 漢字 🙂"));
    }

    @Test
    void theSecretIsMaskedWholeAndInPieces() {
        assertEquals("got •••• from you", quote("got " + SECRET + " from you"));
        assertEquals("••••", quote(SECRET));
        assertEquals("••••", quote(SECRET.toUpperCase(Locale.ROOT)));
        assertEquals("begins ••••…", quote("begins " + SECRET.substring(0, 8) + "…"));
        assertEquals("ends …••••", quote("ends …" + SECRET.substring(SECRET.length() - 9)));
        assertEquals("••••, ••••", quote(SECRET + ", " + SECRET));
    }

    @Test
    void aShortSecretIsMaskedToo() {
        try (Secret secret = Secret.of("pw1"); QuotedText words = new QuotedText(secret)) {
            assertEquals("no •••• here", words.quote("no pw1 here"));
        }
    }

    @Test
    void anEmptySecretMasksNothing() {
        try (Secret secret = Secret.of(""); QuotedText words = new QuotedText(secret)) {
            assertEquals("words", words.quote("words"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl is bad | token •••• is bad",
        "eyJhbGciOiJub25lIn0.. | ••••",
        "opaque aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbb.cccccccccccccccc | opaque ••••",
        "client_secret=hunter2&x=1 | client_secret=••••&x=1",
        "`\"client_secret\": \"hun\\ter 2\", \"a\":1` | `\"client_secret\": \"••••\", \"a\":1`",
        "password: hunter2 | password: ••••",
        "Access_Token = 'a b' | Access_Token = '••••'",
        "Authorization: Bearer abcdefghijklmnop== | Authorization: Bearer ••••",
        "Authorization: Basic dXNlcjpwYXNzd29yZA== | Authorization: Basic ••••",
        "Bearer error was seen | Bearer error was seen"}, quoteCharacter = '`')
    void whatLooksSecretIsMasked(String raw, String shown) {
        assertEquals(shown, quote(raw));
    }

    @Test
    void controlAndDirectionCharactersAreGone() {
        assertEquals("a b c d e", quote("a\u0000b\r\n\tc\u202Ed\u200B\uD800e"));
        assertNull(quote(" \n\u0007 "));
    }

    @Test
    void twoHundredCharactersAreShown() {
        assertEquals("x".repeat(200), quote("x".repeat(200)));
        assertEquals("x".repeat(199) + "…", quote("x".repeat(201)));
        assertEquals("x".repeat(198) + "…", quote("x".repeat(198) + "🙂🙂"));
        assertTrue(String.valueOf(quote("y".repeat(100_000))).length() <= 200);
    }

    @ParameterizedTest
    @ValueSource(ints = {170, 185, 190, 195, 199, 200, 4075, 4090})
    void aSecretAcrossTheCutDoesNotSurvive(int before) {
        String shown = String.valueOf(quote("z".repeat(before) + SECRET));
        for (int from = 0; from + 8 <= SECRET.length(); from++) {
            assertFalse(shown.contains(SECRET.substring(from, from + 8)), shown);
        }
    }

    @Test
    void namesAreShorterThanQuotations() {
        try (Secret secret = Secret.of(SECRET); QuotedText words = new QuotedText(secret)) {
            assertEquals(100, words.name("n".repeat(200)).length());
            assertEquals("", words.name("\n"));
        }
    }

    @Test
    void anIdIsAnIdOrNothing() {
        try (Secret secret = Secret.of(SECRET); QuotedText words = new QuotedText(secret)) {
            assertEquals(Optional.of("oaeAB-1_2"), words.id(" oaeAB-1_2 "));
            assertEquals(Optional.empty(), words.id(""));
            assertEquals(Optional.empty(), words.id("two words"));
            assertEquals(Optional.empty(), words.id("x".repeat(101)));
            assertEquals(Optional.empty(), words.id("id-" + SECRET));
            assertEquals(Optional.empty(), words.id("eyJhbGciOiJub25lIn0"));
        }
    }

    private static @Nullable String quote(String raw) {
        try (Secret secret = Secret.of(SECRET); QuotedText words = new QuotedText(secret)) {
            return words.quote(raw);
        }
    }
}
