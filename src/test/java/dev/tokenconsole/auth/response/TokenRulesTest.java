package dev.tokenconsole.auth.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.ClassifiedResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** Responses with a token, their notes, and the verdicts on the others. */
class TokenRulesTest {
    private static final String WHO = ClassifiedResponse.HOST;

    @Test
    void theTokenItsTimesAndNothingElseAreTaken() {
        var issued = issued(ClassifiedResponse.json(200,
            "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"opaque\",\"scope\":\"x\",\"more\":{}}"));
        assertEquals("opaque", issued.token().value().reveal());
        assertEquals(Duration.ofHours(1), issued.token().times().expiresIn());
        assertEquals(ClassifiedResponse.NOW, issued.token().times().receivedAt());
        assertEquals(42, issued.token().times().receivedNanos());
        assertNull(issued.token().times().exp());
        assertEquals(List.of(), issued.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
    void theTypeIsBearerInAnyCase(String type) {
        assertEquals(List.of(), issued(token("\"t\"", "\"" + type + "\"", "60")).notes());
    }

    @Test
    void anAbsentTypeIsNoted() {
        String note = "The response does not give the token type. It is treated as a bearer token.";
        assertEquals(List.of(note),
            issued(ClassifiedResponse.json(200, "{\"access_token\":\"t\",\"expires_in\":60}")).notes());
        assertEquals(List.of(note), issued(token("\"t\"", "null", "60")).notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"MAC\" | MAC", "\"DPoP\" | DPoP", "\"pop\" | pop", "\" dpop \" | dpop"})
    void aTypeThatNeedsAProofIsNamed(String type, String named) {
        FailureVerdict verdict = token("\"t\"", type, "60").malformed();
        assertEquals(WHO + " issued a token that is bound to a key (" + named + ")", verdict.title());
    }

    /** House names of bearer tokens, and what is no name at all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"BearerToken\" | BearerToken", "\"JWT\" | JWT", "\"N_A\" | N_A",
        "\"access_token\" | access_token", "7 | 7", "{\"a\":1} | {\"a\":1}", "\"Machine\" | Machine",
        "\"urn:ietf:params:oauth:token-type:jwt\" | urn:ietf:params:oauth:token-type:jwt"})
    void anotherTypeIsNoted(String type, String named) {
        assertEquals(List.of("The response gives the token type " + named
            + ". The token is treated as a bearer token."), issued(token("\"t\"", type, "60")).notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "\"\""})
    void aMissingTokenIsNamed(String token) {
        ClassifiedResponse answer = token.isEmpty()
            ? ClassifiedResponse.json(200, "{}") : token(token, "\"Bearer\"", "60");
        assertEquals("The field access_token is missing or empty: another kind of service may be running at this "
            + "address, or the server puts the token into another field. Address called: https://" + WHO
            + "/api/v1/authentication.",
            answer.malformed().cause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{}", "[\"t\"]", "true", "\"a b\"", "\"a\\nb\"", "\"a\\u0000\"", "\"é\"",
        "\"\\ud800\"", "\"a\\u007f\""})
    void aTokenThatNoHeaderCanCarryIsRefused(String token) {
        assertEquals("The token from " + WHO + " cannot be used", token(token, "\"Bearer\"", "60").malformed().title());
    }

    @Test
    void aLongTokenIsHandedOutAndNoted() {
        assertEquals(List.of(), issued(token(quoted(8_000), "\"Bearer\"", "60")).notes());
        for (int length : new int[] {8_001, 16_385, 100_000, 1024 * 1024}) {
            var issued = issued(token(quoted(length), "\"Bearer\"", "60"));
            assertEquals(length, issued.token().value().length());
            assertEquals(List.of("The token has " + length + " characters. Many servers refuse a header of that "
                + "length."), issued.notes());
        }
        assertEquals("The response from " + WHO + " goes beyond the limits for JSON",
            token(quoted(1024 * 1024 + 1), "\"Bearer\"", "60").malformed().title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\" t\"", "\"t\\n\"", "\"Bearer t\"", "\"bearer  t \""})
    void whatStandsAroundATokenIsRemovedAndNoted(String token) {
        var issued = issued(token(token, "\"Bearer\"", "60"));
        assertEquals("t", issued.token().value().reveal());
        assertEquals(List.of("The response has white space or the word Bearer around the token. It was removed."),
            issued.notes());
    }

    @Test
    void aByteOrderMarkIsIgnoredAndNoted() {
        ClassifiedResponse marked = ClassifiedResponse.json(200,
            "\ufeff{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":60}");
        assertEquals(List.of("The response begins with a byte order mark. It was ignored."), issued(marked).notes());
    }

    /** An error beside a token that works is no error. */
    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "\"none\"", "{}", "0"})
    void aTokenBesideAnEmptyErrorIsHandedOut(String error) {
        assertEquals("t", issued(ClassifiedResponse.json(200,
            "{\"error\":" + error + ",\"access_token\":\"t\",\"expires_in\":60}")).token().value().reveal());
    }

    @Test
    void theOtherMembersAreKeptWithoutCredentials() {
        var members = issued(ClassifiedResponse.json(200, "{\"access_token\":\"t\",\"scope\":[\"a\",\"b\"],"
            + "\"refresh_token\":\"r3fresh\",\"instance_url\":\"https://x.example\",\"n\":7,\"o\":{\"a\":1}}"))
            .token().members();
        assertEquals("a b", members.scope());
        assertEquals("{refresh_token=••••, instance_url=https://x.example, n=7, o={…}}", members.others().toString());
    }

    @ParameterizedTest
    @CsvSource({"3600, 3600", "'\"3600\"', 3600", "1, 1", "3600.0, 3600", "36e2, 3600", "31536000, 31536000"})
    void aLifeIsAWholeNumberOrDigits(String expiresIn, long seconds) {
        var issued = issued(token("\"t\"", "\"Bearer\"", expiresIn));
        assertEquals(Duration.ofSeconds(seconds), issued.token().times().expiresIn());
        assertEquals(List.of(), issued.notes());
    }

    @ParameterizedTest
    @CsvSource({"31622400, 366", "'\"63072000\"', 730", "999999999, 11574"})
    void moreThanAYearIsNoted(String expiresIn, long days) {
        var issued = issued(token("\"t\"", "\"Bearer\"", expiresIn));
        assertEquals(days, Objects.requireNonNull(issued.token().times().expiresIn()).toDays());
        assertEquals(List.of("The response gives a lifetime of " + days + " days, which is unusually long."),
            issued.notes());
    }

    /** No expiry is made up for a number that is a date or a mistake. */
    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "1e30", "9223372036854775808", "999999999999999999999999999999",
        "1e999999999", "\"99999999999999999999\"", "1795770000", "1795770000000", "\"1795770000\""})
    void aDateIsNoLifetime(String expiresIn) {
        var issued = issued(token("\"t\"", "\"Bearer\"", expiresIn));
        assertNull(issued.token().times().expiresIn());
        assertThat(issued.notes().getFirst(),
            containsString("is a date or a mistake, and no lifetime. The expiry is not known."));
        Instant end = ClassifiedResponse.NOW.plusSeconds(100);
        assertThat(issued(token(jwt("{\"exp\":" + end.getEpochSecond() + "}"), "\"Bearer\"", expiresIn)).notes()
            .getFirst(), containsString("no lifetime. The expiry is taken from the token itself."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-0.5", "0.4", "0.999", "\"0.4 s\"", "\"0\"", "\"-5\"", "-1e999999999"})
    void aLifeThatIsOverIsNoToken(String expiresIn) {
        FailureVerdict verdict = token("\"t\"", "\"Bearer\"", expiresIn).malformed();
        assertEquals(WHO + " issued an expired token", verdict.title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"3599.9 | 3599.9 | 3599", "\"3600s\" | 3600s | 3600", "\" 60\" | 60 | 60",
        "\"59.5\" | 59.5 | 59", "\"3600 seconds\" | 3600 seconds | 3600"})
    void aLifeInAnotherFormIsNoted(String expiresIn, String sent, long seconds) {
        var issued = issued(token("\"t\"", "\"Bearer\"", expiresIn));
        assertEquals(Duration.ofSeconds(seconds), issued.token().times().expiresIn());
        assertEquals(List.of("The response gives the token lifetime as " + sent + ". The countdown starts at " + seconds
            + " s."), issued.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "\"\"", "true", "{}", "[60]", "\"1e3\"", "\"2026-03-04T06:00:00Z\""})
    void aLifeThatIsNoNumberIsNoted(String expiresIn) {
        var issued = issued(token("\"t\"", "\"Bearer\"", expiresIn));
        assertNull(issued.token().times().expiresIn());
        assertThat(issued.notes().getFirst(), containsString("is no number of seconds. The expiry is not known."));
    }

    @Test
    void anAbsentLifeFallsBackToTheTokensOwnEnd() {
        Instant end = ClassifiedResponse.NOW.plusSeconds(100);
        var issued = issued(token(jwt("{\"exp\":" + end.getEpochSecond() + "}"), "\"Bearer\"", "null"));
        assertEquals(end, issued.token().times().exp());
        assertNull(issued.token().times().expiresIn());
        assertThat(issued.notes().getFirst(), containsString("taken from the token itself"));
    }

    @Test
    void anErrorBesideTheTokenIsNoted() {
        assertEquals(List.of("The response also has an error beside the token: invalid_scope: scope b was dropped."),
            issued(ClassifiedResponse.json(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":60,"
                + "\"error\":\"invalid_scope\",\"error_description\":\"scope b was dropped\"}")).notes());
        assertEquals(List.of(), issued(ClassifiedResponse.json(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\","
            + "\"expires_in\":60,\"error\":null,\"error_description\":\"\"}")).notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<token>", "a,b", "a;b", "{id}", "a=b"})
    void charactersThatAHeaderMayNotContainAreNoted(String token) {
        assertEquals(List.of("The token has characters that a bearer header may not contain (RFC 6750). Some servers "
            + "refuse it."), issued(token("\"" + token + "\"", "\"Bearer\"", "60")).notes());
    }

    @Test
    void noEndAtAllIsNoted() {
        var issued = issued(token("\"t\"", "\"Bearer\"", "null"));
        assertEquals(List.of("Neither the response nor the token gives a lifetime."), issued.notes());
    }

    @Test
    void anEndInThePastIsNoted() {
        var issued = issued(token(jwt("{\"exp\":1725027565}"), "\"Bearer\"", "3600"));
        assertEquals(List.of("By this computer's clock the token expired at 2024-08-30T14:19:25Z, before it arrived. "
            + "One of the two clocks is wrong."), issued.notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/plain; charset=x | The content type of the response is text/plain instead of application/json.",
        "'' | The response does not say that it is JSON."})
    void anotherContentTypeIsNoted(String type, String note) {
        assertEquals(List.of(note), issued(token("\"t\"", "\"Bearer\"", "60").typed(type)).notes());
    }

    @Test
    void anotherStatusOfSuccessIsNoted() {
        ClassifiedResponse created = ClassifiedResponse.json(201, token("\"t\"", "\"Bearer\"", "60").latin1());
        assertEquals(List.of("The token came with status 201 instead of 200."), issued(created).notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "null | contains no token", "[] | contains no token", "\"text\" | contains no token", "7 | contains no token",
        "{} | contains no token", "{ | is incomplete", "{\"access_token\":\"abc | is incomplete",
        "{} {} | is not JSON", "{}x | is not JSON", "{\"a\":NaN} | is not JSON", "{/* */} | is not JSON",
        "{\"expires_in\":1e99999999999} | is not JSON", "{\"expires_in\":-1e99999999999} | is not JSON",
        "{\"expires_in\":1e-99999999999} | is not JSON", "{'a':1} | is not JSON",
        "{\"access_token\":\"a\",\"access_token\":\"b\"} | is not JSON"},
        quoteCharacter = '`')
    void whatIsNoJsonObjectIsNoToken(String body, String title) {
        assertThat(ClassifiedResponse.json(200, body).malformed().title(), containsString(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void nothingIsNoToken(String body) {
        assertEquals(WHO + " sent an empty response (200)", ClassifiedResponse.json(200, body).malformed().title());
    }

    private static TokenOutcome.Issued issued(ClassifiedResponse answer) {
        TokenOutcome outcome = answer.outcome();
        return assertInstanceOf(TokenOutcome.Issued.class, outcome, () -> String.valueOf(outcome));
    }

    private static ClassifiedResponse token(String token, String type, String expiresIn) {
        return ClassifiedResponse.json(200,
            "{\"access_token\":" + token + ",\"token_type\":" + type + ",\"expires_in\":" + expiresIn + "}");
    }

    private static String quoted(int length) {
        return "\"" + "t".repeat(length) + "\"";
    }

    private static String jwt(String payload) {
        String part = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return "\"e30." + part + ".c2ln\"";
    }
}
