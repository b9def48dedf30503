package dev.tokenconsole.cli.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;

/** A token for machines, whatever is known of its times. */
class TokenJsonTest {
    private static final Instant RECEIVED = Instant.parse("2024-08-30T13:19:25.400Z");

    @Test
    void countsFromReceipt() {
        JsonNode json = json("opaque", Duration.ofMinutes(60), null);
        assertEquals("2024-08-30T14:19:25Z", json.get("expires_at").stringValue());
        assertEquals(3600, json.get("expires_in").longValue());
    }

    @Test
    void takesTheEarlierOfTheTwoEnds() {
        JsonNode json = json("opaque", Duration.ofMinutes(60), RECEIVED.plusSeconds(90));
        assertEquals("2024-08-30T13:20:55Z", json.get("expires_at").stringValue());
        assertEquals(90, json.get("expires_in").longValue());
    }

    /** To the nearest second; what is within the uncertainty is no difference. */
    @Test
    void saysHowFarTheClocksAreApart() {
        assertEquals(94, skew(Duration.ofMillis(93_600), Duration.ofMillis(700)));
        assertEquals(-94, skew(Duration.ofMillis(-94_400), Duration.ofMillis(700)));
        assertEquals(0, skew(Duration.ofMillis(-900), Duration.ofSeconds(1)));
    }

    private static long skew(Duration ahead, Duration uncertainty) {
        TokenTimes times = new TokenTimes(RECEIVED, 0, null, null, new ClockSkew(ahead, uncertainty));
        try (FetchedToken token = fetched("opaque", times)) {
            return JsonMapper.shared().readTree(TokenJson.text(token, List.of(), null))
                .path("clock_skew_seconds").longValue();
        }
    }

    @Test
    void saysNullWhereNothingIsKnown() {
        JsonNode json = json("opaque", null, null);
        assertTrue(json.get("expires_at").isNull());
        assertTrue(json.get("expires_in").isNull());
        assertTrue(json.get("claims").isNull());
    }

    @Test
    void givesTheClaimsAsTheyStandInTheToken() {
        JsonNode json = json(SampleToken.TEXT, null, null);
        assertEquals(SampleToken.TEXT, json.get("access_token").stringValue());
        assertEquals(9, json.get("claims").size());
        assertTrue(json.get("claims").get("scp").isArray());
    }

    @Test
    void printsEveryTokenWhateverItsClaims() {
        String token = token("{\"a\":" + "7".repeat(1001) + ",\"b\":1e99999999999,\""
            + "n".repeat(60_000) + "\":-0.0}");
        String text = text(token, null, null);
        assertTrue(text.contains(token));
        assertTrue(text.contains("\"b\": 1e99999999999"));
    }

    @Test
    void saysWhyThereAreNoClaims() {
        JsonNode json = json(token("{\"a\":1,\"a\":2}"), null, null);
        assertTrue(json.get("claims").isNull());
        assertTrue(json.get("claims_problem").stringValue().contains("twice"));
    }

    private static String token(String payload) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
            + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "." + "A".repeat(342);
    }

    @Test
    void endsItsLinesTheSameWayOnEverySystem() {
        String text = text("opaque", null, null);
        assertFalse(text.contains("\r"));
        assertEquals("""
            {
              "access_token": "opaque",
              "token_type": "Bearer",
              "scope": null,
              "expires_at": null,
              "expires_in": null,
              "clock_skew_seconds": null,
              "claims": null,
              "response_members": {},
              "findings": [
                {
                  "level": "mismatch",
                  "text": "Elsewhere."
                }
              ]
            }""", text);
    }

    private static JsonNode json(String token, @Nullable Duration expiresIn, @Nullable Instant exp) {
        return JsonMapper.shared().readTree(text(token, expiresIn, exp));
    }

    private static String text(String token, @Nullable Duration expiresIn, @Nullable Instant exp) {
        try (FetchedToken fetched = fetched(token, new TokenTimes(RECEIVED, 0, expiresIn, exp))) {
            return TokenJson.text(fetched, List.of(new Finding(
                Finding.Level.MISMATCH, Finding.Subject.ISSUER, "elsewhere", "Elsewhere.")), null);
        }
    }

    private static FetchedToken fetched(String token, TokenTimes times) {
        return TestOutcomes.fetched(new AccessToken(Secret.of(token), times), "client", List.of());
    }
}
