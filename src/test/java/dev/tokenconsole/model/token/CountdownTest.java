package dev.tokenconsole.model.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.token.Countdown.State;
import dev.tokenconsole.text.CountdownWords;

class CountdownTest {
    private static final Instant RECEIVED = Instant.parse("2024-08-30T13:19:25Z");
    private static final long ORIGIN = Long.MAX_VALUE - 1_000_000_000L;

    @ParameterizedTest
    @CsvSource({"PT20S, PT20S", "PT19.999999999S, PT20S", "PT19.000000001S, PT20S", "PT0.000000001S, PT1S",
        "PT0S, PT0S"})
    void aDisplayRoundsWhatIsLeftUp(Duration left, Duration shown) {
        Countdown countdown = after(times(Duration.ofSeconds(20), null), Duration.ofSeconds(20).minus(left));
        assertEquals(shown, countdown.inWholeSeconds().remaining());
        assertEquals(countdown.state(), countdown.inWholeSeconds().state());
        assertEquals(CountdownWords.digits(countdown), CountdownWords.digits(countdown.inWholeSeconds()));
    }

    @Test
    void aDisplayRoundsTheTimeSinceExpiryDown() {
        Countdown countdown = after(times(Duration.ofSeconds(20), null), Duration.ofMillis(22_999));
        assertEquals(Duration.ofSeconds(2), countdown.inWholeSeconds().expiredFor());
        assertEquals(countdown.inWholeSeconds(),
            after(times(Duration.ofSeconds(20), null), Duration.ofMillis(22_001)).inWholeSeconds());
    }

    @ParameterizedTest
    @CsvSource({
        // life, left, state: exactly at each threshold, and a nanosecond before it
        "PT20S, PT20S, VALID", "PT20S, PT8.000000001S, VALID", "PT20S, PT8S, ENDING",
        "PT20S, PT4.000000001S, ENDING", "PT20S, PT4S, LAST_SECONDS", "PT20S, PT0.000000001S, LAST_SECONDS",
        "PT20S, PT0S, EXPIRED",
        "PT1M, PT24.000000001S, VALID", "PT1M, PT24S, ENDING", "PT1M, PT12S, LAST_SECONDS",
        "PT5M, PT60.000000001S, VALID", "PT5M, PT60S, ENDING", "PT5M, PT30S, LAST_SECONDS",
        "PT30M, PT180.000000001S, VALID", "PT30M, PT180S, ENDING",
        "PT1H, PT300.000000001S, VALID", "PT1H, PT300S, ENDING", "PT1H, PT30.000000001S, ENDING",
        "PT1H, PT30S, LAST_SECONDS", "PT1H, PT-0.000000001S, EXPIRED",
        "PT10H, PT300S, ENDING", "PT0.000000001S, PT0.000000001S, VALID"})
    void stationsBeginExactlyAtTheirThresholds(Duration life, Duration left, State state) {
        Countdown countdown = after(times(life, null), life.minus(left));
        assertEquals(state, countdown.state());
        assertEquals(left.isNegative() ? Duration.ZERO : left, countdown.remaining());
    }

    @Test
    void aFreshTokenHasItsWholeLife() {
        Countdown countdown = after(times(Duration.ofHours(1), null), Duration.ZERO);
        assertEquals(new Countdown(State.VALID, Duration.ofHours(1), Duration.ofHours(1),
            RECEIVED.plusSeconds(3600), Duration.ZERO), countdown);
        assertEquals("60:00", CountdownWords.digits(countdown));
        assertEquals(1.0, countdown.fraction());
    }

    @Test
    void halfALifeLaterHalfIsLeft() {
        Countdown countdown = after(times(Duration.ofHours(1), null), Duration.ofMinutes(30));
        assertEquals(0.5, countdown.fraction());
        assertEquals("30:00", CountdownWords.digits(countdown));
    }

    @Test
    void digitsShowZeroOnlyWhenExpired() {
        TokenTimes times = times(Duration.ofSeconds(20), null);
        assertEquals("00:01", CountdownWords.digits(after(times, Duration.ofNanos(19_999_999_999L))));
        assertEquals("00:00", CountdownWords.digits(after(times, Duration.ofSeconds(20))));
    }

    @Test
    void anExpiredTokenSaysForHowLong() {
        Countdown countdown = after(times(Duration.ofHours(1), null), Duration.ofMinutes(62));
        assertEquals(State.EXPIRED, countdown.state());
        assertEquals(Duration.ofMinutes(2), countdown.expiredFor());
        assertEquals(RECEIVED.plusSeconds(3600), countdown.expiresAt());
        assertEquals(0.0, countdown.fraction());
    }

    @Test
    void theEarlierOfTheTwoEndsCounts() {
        Instant exp = RECEIVED.plusSeconds(1800);
        assertEquals(Duration.ofMinutes(30), after(times(Duration.ofHours(1), exp), Duration.ZERO).lifetime());
        assertEquals(Duration.ofMinutes(10), after(times(Duration.ofMinutes(10), exp), Duration.ZERO).lifetime());
        assertEquals(exp, after(times(null, exp), Duration.ofMinutes(1)).expiresAt());
    }

    @Test
    void nothingKnownIsUnknownAndStaysSo() {
        Countdown countdown = after(times(null, null), Duration.ofDays(1000));
        assertEquals(new Countdown(State.UNKNOWN, Duration.ZERO, Duration.ZERO, null, Duration.ZERO), countdown);
        assertNull(countdown.expiresAt());
        assertEquals("–", CountdownWords.digits(countdown));
        assertEquals(0.0, countdown.fraction());
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S", "PT-1000000000S", "PT-9223372036854775807S"})
    void aLifeOfZeroOrLessIsExpiredOnArrival(Duration expiresIn) {
        Countdown countdown = after(times(expiresIn, RECEIVED.plusSeconds(3600)), Duration.ZERO);
        assertEquals(new Countdown(State.EXPIRED, Duration.ZERO, Duration.ZERO, RECEIVED, Duration.ZERO), countdown);
    }

    @Test
    void anExpBeforeReceiptIsExpiredOnArrival() {
        Instant exp = RECEIVED.minusSeconds(90);
        Countdown countdown = after(times(Duration.ofHours(1), exp), Duration.ofSeconds(30));
        assertEquals(new Countdown(State.EXPIRED, Duration.ZERO, Duration.ZERO, exp, Duration.ofMinutes(2)), countdown);
    }

    @Test
    void aLifeOfYearsIsShownAsItIs() {
        Countdown tenYears = after(times(Duration.ofDays(3652), null), Duration.ZERO);
        assertEquals(RECEIVED.plus(Duration.ofDays(3652)), tenYears.expiresAt());
        assertEquals("87648:00:00", CountdownWords.digits(tenYears));
    }

    /** No expiry is invented for one that stands for never. */
    @Test
    void anAbsurdLifeIsUnknown() {
        Countdown byAnswer = after(times(Duration.ofSeconds(Long.MAX_VALUE), null), Duration.ZERO);
        assertEquals(State.UNKNOWN, byAnswer.state());
        assertNull(byAnswer.expiresAt());
        assertEquals(State.UNKNOWN, after(times(null, Instant.MAX), Duration.ZERO).state());
        assertFalse(Countdown.hasExp(times(null, Instant.MAX)));
        assertFalse(Countdown.hasExp(times(Duration.ofHours(1), null)));
        assertTrue(Countdown.hasExp(times(null, RECEIVED.plus(Duration.ofDays(3652)))));
        assertEquals(Duration.ofHours(1), after(times(Duration.ofHours(1), Instant.MAX), Duration.ZERO).lifetime());
        assertEquals(State.EXPIRED, after(times(null, Instant.MIN), Duration.ZERO).state());
    }

    private static Countdown after(TokenTimes times, Duration elapsed) {
        return Countdown.of(times, RECEIVED.plus(elapsed), ORIGIN + elapsed.toNanos());
    }

    private static TokenTimes times(@Nullable Duration expiresIn, @Nullable Instant exp) {
        return new TokenTimes(RECEIVED, ORIGIN, expiresIn, exp);
    }
}
