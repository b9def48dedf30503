package dev.tokenconsole.model.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.token.Countdown.State;
import dev.tokenconsole.text.CountdownWords;

/** The clocks misbehave; the token's life must not. */
class CountdownClocksTest {
    private static final Instant RECEIVED = Instant.parse("2024-10-27T00:50:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final TokenTimes TIMES = new TokenTimes(RECEIVED, 0, HOUR, null);

    @Test
    void aWallClockSetBackDoesNotLengthenTheLife() {
        Countdown countdown = at(Duration.ofMinutes(-50), Duration.ofMinutes(10));
        assertEquals(Duration.ofMinutes(50), countdown.remaining());
        assertEquals(RECEIVED, countdown.expiresAt());
        Countdown dead = at(Duration.ZERO, Duration.ofMinutes(61));
        assertEquals(State.EXPIRED, dead.state());
        assertEquals(Duration.ofMinutes(1), dead.expiredFor());
    }

    @Test
    void aWallClockSetForwardEndsTheLife() {
        Countdown countdown = at(Duration.ofHours(3), Duration.ofMinutes(1));
        assertEquals(State.EXPIRED, countdown.state());
        assertEquals(Duration.ofHours(2), countdown.expiredFor());
    }

    @Test
    void suspendStopsTheMonotonicClockButNotTheLife() {
        Countdown asleepForLong = at(Duration.ofHours(8), Duration.ofMinutes(2));
        assertEquals(State.EXPIRED, asleepForLong.state());
        Countdown nap = at(Duration.ofMinutes(40), Duration.ofMinutes(5));
        assertEquals(Duration.ofMinutes(20), nap.remaining());
        assertEquals(RECEIVED.plus(HOUR), nap.expiresAt());
    }

    @Test
    void aSmallDriftDoesNotMoveTheEnd() {
        assertEquals(RECEIVED.plus(HOUR), at(Duration.ofMinutes(30), Duration.ofMillis(1_801_999)).expiresAt());
        Countdown ahead = at(Duration.ofMinutes(30), Duration.ofSeconds(1802));
        assertEquals(RECEIVED.plus(HOUR).minusSeconds(2), ahead.expiresAt());
    }

    @Test
    void bothClocksBeforeReceiptLeaveTheWholeLife() {
        Countdown countdown = at(Duration.ofDays(-400), Duration.ofSeconds(-5));
        assertEquals(HOUR, countdown.remaining());
        assertEquals(1.0, countdown.fraction());
    }

    @Test
    void theMonotonicOriginMayWrapAround() {
        TokenTimes times = new TokenTimes(RECEIVED, Long.MAX_VALUE - 5, HOUR, null);
        long wrapped = Long.MAX_VALUE - 5 + Duration.ofMinutes(59).toNanos();
        assertTrue(wrapped < 0);
        assertEquals(Duration.ofMinutes(1), Countdown.of(times, RECEIVED, wrapped).remaining());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 20, 60, 61, 299, 300, 301, 600, 1800, 3600, 36_000, 86_400})
    void timeNeverLeadsBack(long lifeSeconds) {
        TokenTimes times = new TokenTimes(RECEIVED, 0, Duration.ofSeconds(lifeSeconds), null);
        Random random = new Random(lifeSeconds);
        Countdown before = Countdown.of(times, RECEIVED, 0);
        Set<State> seen = EnumSet.of(before.state());
        long step = Math.max(1, lifeSeconds * 1_000_000_000L / 1000);
        for (long nanos = 0; nanos < lifeSeconds * 1_100_000_000L; nanos += random.nextLong(1, step)) {
            Countdown next = Countdown.of(times, RECEIVED.plusNanos(nanos), nanos);
            assertTrue(next.remaining().compareTo(before.remaining()) <= 0, "more is left than before");
            assertTrue(next.state().compareTo(before.state()) >= 0, "back from " + before + " to " + next);
            assertTrue(next.fraction() <= before.fraction() && next.fraction() >= 0);
            assertEquals(next.state() == State.EXPIRED, CountdownWords.digits(next).equals("00:00"));
            seen.add(next.state());
            before = next;
        }
        assertEquals(EnumSet.of(State.VALID, State.ENDING, State.LAST_SECONDS, State.EXPIRED), seen);
    }

    @Test
    void noPairOfClocksLengthensALife() {
        Random random = new Random(7519);
        for (int i = 0; i < 20_000; i++) {
            Duration wall = Duration.ofMillis(random.nextLong(-10_000_000, 10_000_000));
            Duration monotonic = Duration.ofMillis(random.nextLong(0, 10_000_000));
            Countdown both = at(wall, monotonic);
            assertTrue(both.remaining().compareTo(at(wall, Duration.ZERO).remaining()) <= 0);
            assertTrue(both.remaining().compareTo(at(Duration.ZERO, monotonic).remaining()) <= 0);
            assertTrue(both.remaining().isZero() || both.expiredFor().isZero());
        }
    }

    private static Countdown at(Duration wall, Duration monotonic) {
        return Countdown.of(TIMES, RECEIVED.plus(wall), monotonic.toNanos());
    }
}
