package dev.tokenconsole.auth.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.testing.ClassifiedResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/** The pause that a server requests. By this computer's clock it is {@link ClassifiedResponse#NOW}, 05:06:07. */
class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "12, 12", "3600, 3600", "86400, 86400", "999999999999999999, 2678400",
        "' 7 ', 7", "'Wed, 04 Mar 2026 05:06:17 GMT', 10", "'Tue, 03 Mar 2026 05:06:17 GMT', 1",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 2678400"})
    void itIsBetweenOneSecondAndAMonth(String header, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), pause(limited().with("Retry-After", header)));
        assertEquals(Duration.ofSeconds(seconds), pause(ClassifiedResponse.bare(503).with("Retry-After", header)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "9999999999999999999", "2026-03-04", "٣"})
    void whatSaysNothingIsIgnored(String header) {
        assertNull(pause(limited().with("Retry-After", header)));
    }

    /** 1772600777 is 05:06:17. */
    @ParameterizedTest
    @CsvSource({"1772600777, 10", "1772600000, 1", "0, 1", "1772700000, 99233", "999999999999999999, 2678400", "soon, ",
        "-1, ", "9999999999999999999, "})
    void oktasResetTakesItsPlace(String reset, @Nullable Long seconds) {
        Duration pause = seconds == null ? null : Duration.ofSeconds(seconds);
        assertEquals(pause, pause(limited().with("X-Rate-Limit-Reset", reset)));
        assertEquals(pause, pause(limited().with("X-Rate-Limit-Reset", reset).with("Retry-After", "garbage")));
        assertEquals(Duration.ofSeconds(2),
            pause(limited().with("X-Rate-Limit-Reset", reset).with("Retry-After", "2")));
        assertNull(
            pause(ClassifiedResponse.bare(503).with("X-Rate-Limit-Reset", reset)), "it is about the limit alone");
    }

    /** The server's clock shows 05:04:33 when this computer's shows 05:06:07; half a second is never known. */
    @Test
    void timesAreThoseOfTheServersClock() {
        ClassifiedResponse fast = limited().with("Date", "Wed, 04 Mar 2026 05:04:33 GMT");
        assertEquals(Duration.ofSeconds(10),
            pause(fast.with("Retry-After", "Wed, 04 Mar 2026 05:04:43 GMT")));
        assertEquals(Duration.ofSeconds(10), pause(fast.with("X-Rate-Limit-Reset", "1772600683")));
        assertEquals(Duration.ofSeconds(10), pause(fast.with("Retry-After", "10")));
    }

    @Test
    void nothingElseAsksForAPause() {
        for (int status : new int[] {400, 401, 403, 404, 500, 502, 504}) {
            FailureVerdict verdict = ClassifiedResponse.bare(status).with("Retry-After", "12").failed();
            assertNull(verdict.pause(), () -> "" + status);
        }
    }

    /** The pause and the words say the same: the words never name a number that the server did not. */
    @ParameterizedTest
    @CsvSource({"3600, 3600 s", "3601, 3601 s", "86400, 86400 s", "2678400, 2678400 s",
        "2678401, 'more than 31 days, as the server asks'", "9999999, 'more than 31 days, as the server asks'",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 'more than 31 days, as the server asks'"})
    void onePauseIsTold(String header, String words) {
        for (int status : new int[] {429, 503}) {
            FailureVerdict verdict = ClassifiedResponse.bare(status).with("Retry-After", header).unreachable();
            assertEquals("Try again in " + words + ".", verdict.nextStep());
            assertTrue(verdict.title().contains("try again in " + words + " ("), verdict.title());
            Duration pause = verdict.pause();
            assertEquals(words.endsWith(" s") ? words : "2678400 s", pause == null ? "" : pause.toSeconds() + " s");
        }
    }

    @Test
    void theRemedyIsToAskAgain() {
        FailureVerdict verdict = limited().with("Retry-After", "12").unreachable();
        assertEquals(Remedy.RETRY, verdict.remedy());
        assertEquals("Try again in 12 s.", verdict.nextStep());
    }

    private static ClassifiedResponse limited() {
        return ClassifiedResponse.bare(429);
    }

    private static @Nullable Duration pause(ClassifiedResponse answer) {
        return answer.unreachable().pause();
    }
}
