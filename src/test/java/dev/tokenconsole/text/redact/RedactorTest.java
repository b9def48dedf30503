package dev.tokenconsole.text.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.secret.Secret;

import tools.jackson.databind.json.JsonMapper;

/** The secrets in long texts are masked. */
@Execution(ExecutionMode.CONCURRENT)
class RedactorTest {
    private static final String SECRET = "kÄn4/rY \"q&8\"+do<not>print_this~7%2F";
    /** Measured below 50 ms on a computer that was busy with other things. */
    private static final long MOST_NANOS = 2_000_000_000L;

    @Test
    void theSecretIsFoundHoweverItIsWritten() {
        String url = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        String json = JsonMapper.shared().writeValueAsString(SECRET);
        String html = SECRET.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        for (String written : List.of(SECRET, SECRET.toUpperCase(Locale.ROOT), url, url.replace("+", "%20"),
                url.toLowerCase(Locale.ROOT), json.substring(1, json.length() - 1), escapedWhole(), html,
                html.replace("&quot;", "&#34;").replace("&lt;", "&#x3C;"),
                URLEncoder.encode(url, StandardCharsets.UTF_8),
                JsonMapper.shared().writeValueAsString(json), json.replace("/", "\\/"),
                SECRET.chars().mapToObj(Character::toString).collect(Collectors.joining("\0")),
                SECRET.chars().mapToObj(Character::toString).collect(Collectors.joining("\u200b")))) {
            String shown = masked("<< " + written + " >>");
            assertTrue(shown.matches("<< [\\\\\"]*••••[\\\\\"]* >>"), () -> written + " became " + shown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "client:", "a longer client id:"})
    void theSecretIsFoundInBase64WhateverStandsBeforeIt(String before) {
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding())) {
            for (String secret : List.of(SECRET, URLEncoder.encode(SECRET, StandardCharsets.UTF_8))) {
                byte[] bytes = (before + secret + "!").getBytes(StandardCharsets.UTF_8);
                String encoded = encoder.encodeToString(bytes);
                String left = masked(encoded).replace(Redactor.MASK, "");
                int most = before.length() * 4 / 3 + 7;
                assertTrue(left.length() <= most, () -> encoded + " left " + left);
            }
        }
    }

    /** Base64 of base64, each of either alphabet and at each place. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "client:", "a longer client id:"})
    void theSecretIsFoundInBase64OfBase64(String before) {
        List<Base64.Encoder> encoders = List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding());
        for (Base64.Encoder inner : encoders) {
            for (Base64.Encoder outer : encoders) {
                String once = inner.encodeToString((before + SECRET).getBytes(StandardCharsets.UTF_8));
                String twice = outer.encodeToString((before + once).getBytes(StandardCharsets.UTF_8));
                String left = masked(twice).replace(Redactor.MASK, "");
                assertTrue(left.length() <= before.length() * 4 + 8, () -> twice + " left " + left);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", " ", "-"})
    void theSecretIsFoundInHexadecimalDigits(String separator) {
        for (String secret : List.of(SECRET, URLEncoder.encode(SECRET, StandardCharsets.UTF_8))) {
            for (HexFormat format : List.of(HexFormat.ofDelimiter(separator),
                    HexFormat.ofDelimiter(separator).withUpperCase())) {
                assertEquals("<< •••• >>", masked("<< " + format.formatHex(secret.getBytes(StandardCharsets.UTF_8))
                    + " >>"));
            }
        }
    }

    /** The last group of base64 holds bits of the secret, and the padding tells its length. */
    @Test
    void nothingIsLeftAtTheEdgesOfBase64() {
        for (String before : List.of("id:", "i:", "client:")) {
            for (int length = 8; length < 14; length++) {
                String secret = "Zq7+mN/4pL=wXz".substring(0, length);
                String basic = Base64.getEncoder().encodeToString((before + secret).getBytes(StandardCharsets.UTF_8));
                try (Secret held = Secret.of(secret); Redactor redactor = new Redactor(held)) {
                    assertTrue(redactor.masked("<" + basic + ">").endsWith(Redactor.MASK + ">"), basic);
                }
            }
        }
    }

    @Test
    void theSecretIsFoundBackwards() {
        assertEquals("<< •••• >>", masked("<< " + new StringBuilder(SECRET).reverse() + " >>"));
    }

    /** Digests and ids that share nothing with the secret stay. */
    @Test
    void otherDigitsStay() {
        String text = "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            + " dGhpcyBpcyBmaW5lIHNvIGZhcg==";
        assertEquals(text, masked(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"access_token\":\"abc\",\"expires_in\":60} | {\"access_token\":\"••••\",\"expires_in\":60}",
        "{\"access_token\" : \"a\\\"b\\\\\" , \"x\":1} | {\"access_token\" : \"••••\" , \"x\":1}",
        "{\"access_token\":\"cut | {\"access_token\":\"••••",
        "{\"access\\u005ftoken\":\"abc\",\"x\":1} | {\"access\\u005ftoken\":\"••••\",\"x\":1}",
        "{\"refresh_token\":\"a\",\"id_token\":\"b\"} | {\"refresh_token\":\"••••\",\"id_token\":\"••••\"}",
        "{\"access_token\":[\"a\",\"b\"],\"x\":1} | {\"access_token\":••••],\"x\":1}",
        "{\"access_token\":{\"value\":\"b\"},\"x\":1} | {\"access_token\":••••},\"x\":1}",
        "{\"access_token\":{\"a\":{\"b\":1},\"value\":\"opaque-token\"},\"x\":1} | {\"access_token\":••••},\"x\":1}",
        "{\"access_token\":[[\"a\"],\"}]\\\"]\",\"b\"],\"x\":1} | {\"access_token\":••••],\"x\":1}",
        "{\"access_token\":{\"a\":{\"b\":1},\"value\":\"opaque-tok | {\"access_token\":••••",
        "{\"access_token\":12345678} | {\"access_token\":••••}",
        "{\"token\":\"abc\",\"token_type\":\"Bearer\"} | {\"token\":\"••••\",\"token_type\":\"Bearer\"}",
        "{\"apiKey\":\"abc\",\"secret\":\"abc\"} | {\"apiKey\":\"••••\",\"secret\":\"••••\"}",
        "access_token=abc&expires_in=60 | access_token=••••&expires_in=60",
        "q=access_token%3Dabc%26x%3D1 | q=access_token%3D••••%26x%3D1",
        "&quot;access_token&quot;:&quot;abc&quot; | &quot;access_token&quot;:&quot;••••&quot;",
        "The token: it is expired | The token: it is expired",
        "{\"error\":\"invalid_client\"} | {\"error\":\"invalid_client\"}",
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln and more | •••• and more",
        "Authorization: Bearer abcdefghijklmnop== | Authorization: Bearer ••••"})
    void tokensAreFoundByTheirNamesAndLooks(String raw, String shown) {
        assertEquals(shown, masked(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"access_token\":\"%s\",\"x\":1}", "access_token=%s&x=1",
        "{\"sessionToken\" : \"%s\"}",
        "{\\\"access_token\\\":\\\"%s\\\"}", "<r><access_token>%s</access_token></r>", "session_token: %s",
        "<AccessToken>%s</AccessToken>", "<my-ns:access_token><![CDATA[%s]]></my-ns:access_token>",
        "{\"access_token\":{\"value\" : \"%s\"}}", "{\"accessToken\":[\"short\",\"%s\"]}",
        "<ns:password type=\"x\">%s</ns:password>", "{\"a\":\"%%22access_token%%22%%3A%%22%s%%22\"}"})
    void whatStoodBehindSuchANameOnceIsFoundWithoutIt(String shape) {
        String token = "opaque-token/xyz-1234567890";
        try (Secret none = Secret.of(""); Redactor scrub = new Redactor(none)) {
            String body = shape.formatted(token);
            assertFalse(scrub.masked(body).contains(token));
            assertEquals("see " + token, scrub.masked("see " + token));
            scrub.learn(body);
            assertEquals("see •••• or ••••!", scrub.masked("see " + token + " or " + token.substring(5) + "!"));
            assertEquals("The token is not known.", scrub.masked("The token is not known."));
        }
    }

    /** Words are no token, and what a hostile server calls one must not empty all that it says. */
    @Test
    void wordsAreNotLearnt() {
        try (Secret none = Secret.of(""); Redactor scrub = new Redactor(none)) {
            scrub.learn("{\"password\":\"The request was refused\",\"token\":\"short\"}"
                + ("{\"token\":\"" + "x".repeat(20) + "\"}").repeat(2000) + "{\"token\":\"the-seventeenth-token\"}");
            assertEquals("The request was refused, short", scrub.masked("The request was refused, short"));
            assertEquals("the-seventeenth-token", scrub.masked("the-seventeenth-token"));
        }
    }

    @Test
    void whatIsNoSecretStaysAsItIs() {
        String page = "<html><head><title>403 Forbidden</title></head>\n"
            + "<body>Größe: 漢字 🙂 100% &amp; \\ more</body></html>";
        assertEquals(page, masked(page));
        try (Secret none = Secret.of(""); Redactor scrub = new Redactor(none)) {
            assertEquals(page, scrub.masked(page));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "\\", "%", "&", "%41", "\\u0041", "&amp;", "eyJ", "eyJaaaaa.", "password",
        "password:", "password: ", "password:\"", "password:'", "password:[", "password:{", "\"token\":\"", "bearer ",
        "basic aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa.", "\\\\\"", "client_secret=%", "\"secret\":\"\\", " ", "\0",
        "\ud83d", "&#", "&#x", "%e", "%f0%9f%99%82", "%25", "\\u005c", "&amp;amp;"})
    void aHostileTextIsNoLongWork(String unit) {
        String text = unit.repeat(65_536 / unit.length());
        long begun = System.nanoTime();
        String shown = masked(text);
        long taken = System.nanoTime() - begun;
        assertTrue(taken < MOST_NANOS, () -> unit + " took " + taken / 1_000_000 + " ms");
        assertTrue(shown.length() <= text.length() + Redactor.MASK.length());
    }

    @Test
    void aLongSecretAllOverALongTextIsNoLongWork() {
        String secret = new Random(7).ints(1024, '!', '~').mapToObj(Character::toString).collect(Collectors.joining());
        try (Secret held = Secret.of(secret)) {
            long begun = System.nanoTime();
            try (Redactor scrub = new Redactor(held)) {
                assertEquals(Redactor.MASK, scrub.masked(secret.repeat(64)));
            }
            long taken = System.nanoTime() - begun;
            assertTrue(taken < MOST_NANOS, () -> "took " + taken / 1_000_000 + " ms");
        }
    }

    /** Each piece of eight characters has one in which the two alphabets differ. */
    @Test
    void base64IsFoundInBothAlphabets() {
        byte[] bytes = ">>>???>>>???>>>???".getBytes(StandardCharsets.US_ASCII);
        try (Secret secret = Secret.of(">>>???>>>???>>>???"); Redactor scrub = new Redactor(secret)) {
            assertEquals("<< •••• >>",
                scrub.masked("<< " + Base64.getEncoder().encodeToString(bytes) + " >>"));
            assertEquals("<< •••• >>",
                scrub.masked("<< " + Base64.getUrlEncoder().encodeToString(bytes) + " >>"));
        }
    }

    @Test
    void afterItsEndItKnowsNothingAnyMore() {
        try (Secret secret = Secret.of(SECRET)) {
            Redactor scrub = new Redactor(secret);
            scrub.close();
            assertFalse(secret.isClosed(), "the caller's own is untouched");
            assertEquals("<< " + SECRET + " >>", scrub.masked("<< " + SECRET + " >>"));
        }
    }

    private static String escapedWhole() {
        return SECRET.chars().mapToObj(c -> "\\u%04x".formatted(c)).collect(Collectors.joining());
    }

    private static String masked(String raw) {
        try (Secret secret = Secret.of(SECRET); Redactor scrub = new Redactor(secret)) {
            return scrub.masked(raw);
        }
    }
}
