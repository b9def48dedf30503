package dev.tokenconsole.auth;

import static dev.tokenconsole.auth.testing.HostileCase.ISSUED;
import static dev.tokenconsole.auth.testing.HostileCase.MALFORMED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.testing.HostileCase;
import dev.tokenconsole.auth.testing.HostileTable;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenClock;

/** Fields that are not as they should be, and tokens that are not what the answer says. */
@Execution(ExecutionMode.CONCURRENT)
class HostileTokenTest {
    private static final HostileTable TABLE = new HostileTable("Token", "5-token");
    private static final String NO_TOKEN = "The response from % contains no token";
    private static final String UNUSABLE = "The token from % cannot be used";
    private static final String OVER = "% issued an expired token";
    private static final String NO_TYPE =
        "The response does not give the token type. It is treated as a bearer token.";

    static Stream<HostileCase> tokens() {
        return Stream.of(
            bad("access_token absent", NO_TOKEN, "{\"token_type\":\"Bearer\",\"expires_in\":60}"),
            token("\"\"", NO_TOKEN), token("null", NO_TOKEN), token("7", UNUSABLE), token("{}", UNUSABLE),
            token("[\"t\"]", UNUSABLE), token("true", UNUSABLE), token("\"a b\"", UNUSABLE),
            token("\"a\\r\\nX-Evil: 1\"", UNUSABLE), token("\"a\\u007f\"", UNUSABLE), token("\"\\u00e9\"", UNUSABLE),
            good("access_token of 16,385 characters", "The token has 16385 characters. Many servers refuse a"
                + " header of that "
                + "length.", body("\"" + "t".repeat(16_385) + "\"", "60")),
            good("access_token of 8,000 characters", "", body("\"" + "t".repeat(8_000) + "\"", "60")),
            bad("access_token of 1 MB", "The response from % is larger than 65536 bytes",
                body("\"" + "t".repeat(1_000_000) + "\"", "60")));
    }

    static Stream<HostileCase> types() {
        return Stream.of(
            good("token_type absent", NO_TYPE, "{\"access_token\":\"t\",\"expires_in\":60}"),
            good("token_type null", NO_TYPE, typed("null")),
            good("token_type \"BEARER\"", "", typed("\"BEARER\"")),
            bad("token_type \"MAC\"", "% issued a token that is bound to a key (MAC)", typed("\"MAC\"")),
            good("token_type 7", "The response gives the token type 7. The token is treated as a bearer token.",
                typed("7")));
    }

    static Stream<HostileCase> lives() {
        return Stream.of(
            good("expires_in absent, opaque token", "Neither the response nor the token gives a lifetime.",
                "{\"access_token\":\"t\",\"token_type\":\"Bearer\"}"),
            life("\"3600\"", ISSUED, ""), life("3600", ISSUED, ""), life("3600.0", ISSUED, ""),
            life("1e30", ISSUED, mistake("1E+30")),
            life("9223372036854775808", ISSUED, mistake("9223372036854775808")),
            life("3599.9", ISSUED, "The response gives the token lifetime as 3599.9. The countdown starts at 3599 s."),
            life("\"soon\"", ISSUED, oddLife("soon")), life("\"\"", ISSUED, oddLife("")),
            life("{}", ISSUED, oddLife("{}")), life("true", ISSUED, oddLife("true")),
            life("0", MALFORMED, OVER), life("-1", MALFORMED, OVER), life("\"-1\"", MALFORMED, OVER),
            life("-1e30", MALFORMED, OVER));
    }

    /** Tokens with an end of their own, from a server that says what time it is there. */
    static Stream<HostileCase> ends() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Stream.of(
            signed("an opaque token", "", "\"opaque\"", "3600", now),
            signed("a token of five parts", "", "\"eyJh.b.c.d.e\"", "3600", now),
            signed("exp equal to expires_in", "", jwt(now.plusSeconds(3600)), "3600", now),
            signed("expires_in absent, exp known",
                "The response does not give the token lifetime. The expiry is taken from the token itself.",
                jwt(now.plusSeconds(3600)), "null", now),
            signed("exp far in the past", "The token itself expired at 2024-08-30T14:19:25Z. By the server's own "
                + "clock, too, that was before it arrived.", jwt(Instant.ofEpochSecond(1_725_027_565)), "3600", now));
    }

    @ParameterizedTest
    @MethodSource({"tokens", "types", "lives", "ends"})
    void endsWithExactSentences(HostileCase hostile) throws Exception {
        TABLE.play(hostile);
    }

    /** The answer's seconds are counted from receipt and the token's from its Date, so that the note may be 1 s off. */
    @Test
    void anEndOfItsOwnThatIsAnotherIsNoted() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TABLE.play(signed("exp 300 s before expires_in",
            "The response gives the token 3600 s, the token itself 300 s less. The countdown uses the earlier expiry.",
            jwt(now.plusSeconds(3300)), "3600", now), words -> words.replaceFirst("\\b(299|301)\\b", "300"));
        TABLE.play(signed("exp 300 s behind expires_in",
            "The response gives the token 3600 s, the token itself 300 s more. The countdown uses the earlier expiry.",
            jwt(now.plusSeconds(3900)), "3600", now), words -> words.replaceFirst("\\b(299|301)\\b", "300"));
    }

    /** By a server whose clock shows 94 s less, a token for a minute would seem to have ended before it came. */
    @Test
    void aServerThatIsSlowIsNotTakenForOneOfOldTokens() throws Exception {
        Instant there = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(94);
        HostileCase hostile =
            signed("this computer 94 s fast, exp in 60 s", "", jwt(there.plusSeconds(60)), "60", there);
        var issued = assertInstanceOf(ISSUED, TABLE.play(hostile));
        var times = issued.token().times();
        assertEquals(Countdown.State.VALID,
            Countdown.of(times, times.receivedAt(), times.receivedNanos()).state());
        assertEquals(true, times.skew() != null && times.skew().isCertain());
        assertEquals(true, TokenClock.SYSTEM.now().isAfter(times.receivedAt()));
    }

    @AfterAll
    static void writeTable() throws Exception {
        TABLE.write();
    }

    private static String mistake(String sent) {
        return "The response gives the token lifetime as " + sent
            + " s. That is a date or a mistake, and no lifetime. The expiry is not known.";
    }

    private static String oddLife(String sent) {
        return "The response gives the token lifetime as " + sent + ", which is no number of seconds. The"
            + " expiry is not "
            + "known.";
    }

    private static HostileCase token(String json, String words) {
        return bad("access_token " + json, words, body(json, "60"));
    }

    private static HostileCase life(String json, Class<? extends TokenOutcome> type, String words) {
        return HostileCase.sent("expires_in " + json, type, words, TestFetcher.ok(body("\"t\"", json)));
    }

    private static HostileCase signed(String name, String notes, String token, String expiresIn, Instant date) {
        String header = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(date, ZoneOffset.UTC));
        return HostileCase.sent(name, ISSUED, notes, TestFetcher.response("200 OK",
            "Content-Type: application/json\r\nDate: " + header + "\r\n", body(token, expiresIn)));
    }

    private static HostileCase bad(String name, String words, String body) {
        return HostileCase.sent(name, MALFORMED, words, TestFetcher.ok(body));
    }

    private static HostileCase good(String name, String notes, String body) {
        return HostileCase.sent(name, ISSUED, notes, TestFetcher.ok(body));
    }

    private static String typed(String type) {
        return "{\"access_token\":\"t\",\"token_type\":" + type + ",\"expires_in\":60}";
    }

    private static String body(String token, String expiresIn) {
        return "{\"access_token\":" + token + ",\"token_type\":\"Bearer\",\"expires_in\":" + expiresIn + "}";
    }

    private static String jwt(Instant exp) {
        String claims = "{\"exp\":" + exp.getEpochSecond() + "}";
        String part = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return "\"e30." + part + ".c2ln\"";
    }
}
