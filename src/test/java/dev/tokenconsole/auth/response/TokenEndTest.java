package dev.tokenconsole.auth.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.ClassifiedResponse;
import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.text.LifetimeWords;

/** The two ends that a token may have: the answer's, and its own by the server's clock. */
class TokenEndTest {
    private static final Instant NOW = ClassifiedResponse.NOW;

    /** The token's own end as the seconds that it is behind receipt, by a server's clock that is never off. */
    @ParameterizedTest
    @CsvSource({
        "3600, 3600, ", "3600, 3605, ", "3600, 3595, ", "3600, 3606, later-here 6", "3600, 3594, sooner-here 6",
        "3600, 3900, later-here 300", "3600, 3300, sooner-here 300", "3600, 1, sooner-here 3599"})
    void endsThatDifferByMoreThanFiveSecondsAreNoted(long expiresIn, long exp, @Nullable String note) {
        var issued = issued(answer(expiresIn, NOW.plusSeconds(exp)));
        assertEquals(Optional.ofNullable(note).map(each -> sentence(expiresIn, each)),
            LifetimeWords.of(issued.token().times()));
        assertEquals(List.of(), issued.notes(), "it is a finding about the token, and said once");
    }

    /** As above, where this computer is 94 s fast, of which half a second is lost since Date has none. */
    @ParameterizedTest
    @CsvSource({"3600, 3600, ", "3600, 3606, ", "3600, 3595, ", "3600, 3607, later 7", "3600, 3594, sooner 7",
        "3600, 3300, sooner 301", "60, 3600, later 3540"})
    void theTokensOwnEndIsThatOfTheServersClock(long expiresIn, long exp, @Nullable String note) {
        var issued = issued(fast(answer(expiresIn, NOW.minusSeconds(94).plusSeconds(exp))));
        TokenTimes times = issued.token().times();
        assertEquals(Optional.ofNullable(note).map(each -> sentence(expiresIn, each)), LifetimeWords.of(times));
        assertEquals(new ClockSkew(Duration.ofMillis(93_500), Duration.ofMillis(500)), times.skew());
        assertEquals(Duration.ofSeconds(Math.min(expiresIn, exp)).toSeconds(),
            Countdown.of(times, NOW, 42).remaining().plusMillis(500).toSeconds());
    }

    @Test
    void aFastComputerDoesNotMakeAFreshTokenOld() {
        var issued = issued(fast(answer(60, NOW.minusSeconds(34))));
        assertEquals(List.of(), issued.notes());
        assertEquals(Countdown.State.VALID, Countdown.of(issued.token().times(), NOW, 42).state());
    }

    @Test
    void aTokenThatWasOverByBothClocksIsNoted() {
        var issued = issued(fast(answer(3600, NOW.minusSeconds(95))));
        assertEquals(List.of("The token itself expired at 2026-03-04T05:04:32Z. By the server's own clock, too, that "
            + "was before it arrived."), issued.notes());
        assertEquals(Countdown.State.EXPIRED, Countdown.of(issued.token().times(), NOW, 42).state());
    }

    @Test
    void withoutTheServersTimeEitherClockMayBeWrong() {
        assertEquals(List.of("By this computer's clock the token expired at 2026-03-04T05:06:07Z, before it arrived. "
            + "One of the two clocks is wrong."), issued(answer(3600, NOW)).notes());
    }

    /** Such an expiry is in the token: it is not said to be missing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"253402300799 | so far away that it means never",
        "9999999999 | so far away that it means never", "1000000000000000000 | not a usable time",
        "true | not a usable time", "null | not a usable time"})
    void anExpiryOfTheTokenThatIsNotUsedIsNamed(String exp, String words) {
        String part = Base64.getUrlEncoder().withoutPadding()
            .encodeToString(("{\"exp\":" + exp + "}").getBytes(StandardCharsets.UTF_8));
        var issued = issued(ClassifiedResponse.json(200, "{\"access_token\":\"e30." + part
            + ".c2ln\",\"token_type\":\"Bearer\"}"));
        assertEquals(1, issued.notes().size());
        assertTrue(issued.notes().getFirst().endsWith("The expiry in the token (exp) is " + words + "."),
            issued.notes().getFirst());
    }

    private static String sentence(long expiresIn, String note) {
        String[] parts = note.split(" ", -1);
        return "The response gives the token " + expiresIn + " s, the token itself "
            + (parts[0].endsWith("-here") ? "by this computer's clock " : "") + parts[1] + " s "
            + (parts[0].startsWith("later") ? "more" : "less") + ". The countdown uses the earlier expiry.";
    }

    private static ClassifiedResponse fast(ClassifiedResponse answer) {
        return answer.with("Date", "Wed, 04 Mar 2026 05:04:33 GMT");
    }

    private static ClassifiedResponse answer(long expiresIn, Instant exp) {
        String claims = "{\"exp\":" + exp.getEpochSecond() + "}";
        String part = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return ClassifiedResponse.json(200, "{\"access_token\":\"e30." + part + ".c2ln\",\"token_type\":\"Bearer\","
            + "\"expires_in\":" + expiresIn + "}");
    }

    private static TokenOutcome.Issued issued(ClassifiedResponse answer) {
        TokenOutcome outcome = answer.outcome();
        return assertInstanceOf(TokenOutcome.Issued.class, outcome, () -> String.valueOf(outcome));
    }
}
