package dev.tokenconsole.model.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.Countdown.State;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.text.CountdownWords;
import dev.tokenconsole.text.SkewWords;
import dev.tokenconsole.text.TimeWords;

/** Whatever the clocks do, the state, the words and the moment of renewal of one token for an hour. */
class ClocksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-03-04T11:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration TEN_YEARS = Duration.ofDays(3652);

    private final TestClock clock = new TestClock(NOON);

    @Test
    void clocksThatRunShowAnHour() {
        TokenTimes times = received(HOUR, null, null);
        assertShown(times, State.VALID, "60:00", "13:00:00 today", "in 1 h", Duration.ofMinutes(55));
        clock.pass(QUARTER);
        assertShown(times, State.VALID, "45:00", "13:00:00 today", "in 45 min", Duration.ofMinutes(40));
        clock.pass(Duration.ofMinutes(40));
        assertShown(times, State.ENDING, "05:00", "13:00:00 today", "in 5 min", Duration.ZERO);
        clock.pass(Duration.ofMinutes(6));
        assertShown(times, State.EXPIRED, "00:00", "13:00:00 today", "1 min ago", Duration.ZERO);
    }

    @Test
    void aWallClockSetTenYearsForwardEndsIt() {
        TokenTimes times = received(HOUR, null, null);
        clock.pass(QUARTER);
        clock.set(clock.now().plus(TEN_YEARS));
        assertShown(times, State.EXPIRED, "00:00", "4 Mar 2026 13:00:00", "9 years ago", Duration.ZERO);
    }

    /** The life goes on by the other clock, and its end is named by the wall clock as it is set now. */
    @Test
    void aWallClockSetTenYearsBackChangesNothing() {
        TokenTimes times = received(HOUR, null, null);
        clock.pass(QUARTER);
        clock.set(clock.now().minus(TEN_YEARS));
        assertShown(times, State.VALID, "45:00", "13:00:00 today", "in 45 min", Duration.ofMinutes(40));
        clock.pass(Duration.ofMinutes(46));
        assertShown(times, State.EXPIRED, "00:00", "13:00:00 today", "1 min ago", Duration.ZERO);
    }

    /** At 03:00 on 25 October 2026 it is 02:00 again in Berlin. */
    @Test
    void anHourThatComesTwiceIsOneHourLong() {
        clock.set(Instant.parse("2026-10-25T00:50:00Z"));
        TokenTimes times = received(HOUR, null, null);
        assertEquals("02:50:00 CEST today", TimeWords.local(times.receivedAt(), BERLIN, clock.now()));
        assertShown(times, State.VALID, "60:00", "02:50:00 CET today", "in 1 h", Duration.ofMinutes(55));
        clock.pass(Duration.ofMinutes(20));
        assertShown(times, State.VALID, "40:00", "02:50:00 CET today", "in 40 min", Duration.ofMinutes(35));
        clock.pass(Duration.ofMinutes(50));
        assertShown(times, State.EXPIRED, "00:00", "02:50:00 CET today", "10 min ago", Duration.ZERO);
    }

    /** At 02:00 on 29 March 2026 it is 03:00 at once in Berlin. */
    @Test
    void anHourThatIsLeftOutDoesNotShortenIt() {
        clock.set(Instant.parse("2026-03-29T00:50:00Z"));
        TokenTimes times = received(HOUR, null, null);
        assertEquals("01:50:00 today", TimeWords.local(times.receivedAt(), BERLIN, clock.now()));
        clock.pass(Duration.ofMinutes(20));
        assertShown(times, State.VALID, "40:00", "03:50:00 today", "in 40 min", Duration.ofMinutes(35));
    }

    @Test
    void twoHoursOfSuspendEndIt() {
        TokenTimes times = received(HOUR, null, null);
        clock.pass(QUARTER);
        clock.suspend(Duration.ofHours(2));
        assertShown(times, State.EXPIRED, "00:00", "13:00:00 today", "1 h ago", Duration.ZERO);
    }

    @Test
    void twoHoursOfSuspendLeaveTheRestOfALongerLife() {
        TokenTimes times = received(Duration.ofHours(10), null, null);
        clock.pass(QUARTER);
        clock.suspend(Duration.ofHours(2));
        assertShown(times, State.VALID, "7:45:00", "22:00:00 today", "in 7 h", Duration.ofMinutes(460));
    }

    /** The token's own end is 12:00 by a server whose clock shows 10:58:26, and nothing else says when it ends. */
    @Test
    void ofAFastComputerTheEndComesLaterByItsClock() {
        TokenTimes times = received(null, NOON.plus(HOUR).minusSeconds(94), skew(94));
        assertShown(times, State.VALID, "60:00", "13:00:00 today", "in 1 h", Duration.ofMinutes(55));
        assertEquals("This computer's clock is 94 s fast.", SkewWords.of(skew(94)));
    }

    @Test
    void ofASlowComputerTheEndComesSoonerByItsClock() {
        TokenTimes times = received(null, NOON.plus(HOUR).plusSeconds(94), skew(-94));
        assertShown(times, State.VALID, "60:00", "13:00:00 today", "in 1 h", Duration.ofMinutes(55));
        assertEquals("This computer's clock is 94 s slow.", SkewWords.of(skew(-94)));
    }

    /** A time counted from receipt needs no other clock, and is not moved by one. */
    @Test
    void aLifeFromReceiptIsNotCorrected() {
        for (int seconds : new int[] {94, -94}) {
            TokenTimes times = received(HOUR, NOON.plus(HOUR).minusSeconds(seconds), skew(seconds));
            assertShown(times, State.VALID, "60:00", "13:00:00 today", "in 1 h", Duration.ofMinutes(55));
        }
    }

    /** The correction is that of the moment of receipt: when the clock is put right, it is not made twice. */
    @Test
    void aClockThatIsPutRightAfterReceiptIsNotCorrectedAgain() {
        TokenTimes fast = received(null, NOON.plus(HOUR).minusSeconds(94), skew(94));
        clock.set(clock.now().minusSeconds(94));
        assertShown(fast, State.VALID, "60:00", "12:58:26 today", "in 1 h", Duration.ofMinutes(55));
        clock.pass(QUARTER);
        assertShown(fast, State.VALID, "45:00", "12:58:26 today", "in 45 min", Duration.ofMinutes(40));
    }

    /** A slow clock that is put right looks like time that has passed: the token may only look older. */
    @Test
    void aSlowClockThatIsPutRightCostsWhatItWasSlow() {
        TokenTimes slow = received(null, NOON.plus(HOUR).plusSeconds(94), skew(-94));
        clock.set(clock.now().plusSeconds(94));
        assertShown(slow, State.VALID, "58:26", "13:00:00 today", "in 58 min", Duration.ofSeconds(3206));
    }

    @Test
    void aComputerTenYearsOffCountsDownAllTheSame() {
        for (int sign : new int[] {1, -1}) {
            Duration ahead = TEN_YEARS.multipliedBy(sign);
            TokenTimes times =
                received(null, NOON.minus(ahead).plus(HOUR), new ClockSkew(ahead, Duration.ofMillis(500)));
            assertShown(times, State.VALID, "60:00", "13:00:00 today", "in 1 h", Duration.ofMinutes(55));
        }
    }

    /** The times that a token names are its issuer's, and are counted from the issuer's clock. */
    @Test
    void theTimesInATokenAreAsFarAwayAsTheServerHasThem() {
        for (int seconds : new int[] {94, -94}) {
            Instant issuedAt = NOON.minusSeconds(seconds);
            clock.set(NOON);
            TokenTimes times = received(HOUR, issuedAt.plus(HOUR), skew(seconds));
            assertEquals("now", TimeWords.distance(issuedAt, times.serverTime(clock.now(), clock.nanos())));
            clock.pass(QUARTER);
            assertEquals("15 min ago", TimeWords.distance(issuedAt, times.serverTime(clock.now(), clock.nanos())));
            clock.set(clock.now().minusSeconds(94));
            assertEquals("15 min ago", TimeWords.distance(issuedAt, times.serverTime(clock.now(), clock.nanos())));
        }
    }

    @Test
    void withoutACertainDifferenceItIsThisClockThatCounts() {
        assertEquals(NOON, received(HOUR, null, null).serverTime(clock.now(), clock.nanos()));
        ClockSkew vague = new ClockSkew(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertEquals(NOON, received(HOUR, null, vague).serverTime(clock.now(), clock.nanos()));
    }

    private TokenTimes received(@Nullable Duration expiresIn, @Nullable Instant exp, @Nullable ClockSkew skew) {
        return new TokenTimes(clock.now(), clock.nanos(), expiresIn, exp, skew);
    }

    private static ClockSkew skew(int seconds) {
        return new ClockSkew(Duration.ofSeconds(seconds), Duration.ofMillis(500));
    }

    private void assertShown(
            TokenTimes times, State state, String digits, String until, String distance, Duration renewal) {
        Countdown countdown = Countdown.of(times, clock.now(), clock.nanos());
        Instant expiresAt = countdown.expiresAt();
        assertEquals(state, countdown.state());
        assertEquals(digits, CountdownWords.digits(countdown));
        assertEquals(until, expiresAt == null ? "" : TimeWords.local(expiresAt, BERLIN, clock.now()));
        assertEquals(distance, expiresAt == null ? "" : TimeWords.distance(expiresAt, clock.now()));
        assertEquals(renewal, RenewalTime.dueIn(times, false, clock.now(), clock.nanos()).orElseThrow());
    }
}
