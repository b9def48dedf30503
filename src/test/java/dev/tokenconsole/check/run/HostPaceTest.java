package dev.tokenconsole.check.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPaceTest {
    /** Also where the clock of nanoseconds, which has no certain origin, overflows meanwhile. */
    @ParameterizedTest
    @ValueSource(longs = {0, -5_000_000_000L, Long.MAX_VALUE - 1_000})
    void doublesWithEachLimitAndIsHalvedByTenGoodResponses(long origin) {
        HostPace pace = new HostPace(origin);
        long now = origin;
        pace.started(now);
        assertEquals(Duration.ZERO, pace.untilReady(now));
        for (int millis : new int[] {250, 500, 1000, 2000}) {
            assertEquals(Duration.ofMillis(millis), pace.limited(now, now, null));
            assertEquals(Duration.ofMillis(millis), pace.untilReady(now));
            now += Duration.ofMillis(millis).toNanos();
            assertEquals(Duration.ZERO, pace.untilReady(now));
        }
        for (int millis : new int[] {1000, 500, 250, 0, 0}) {
            for (int i = 0; i < 10; i++) {
                pace.good();
            }
            pace.started(now);
            assertEquals(Duration.ofMillis(millis), pace.untilReady(now));
            now += Duration.ofMillis(millis).toNanos();
        }
    }

    @Test
    void aPauseThatTheServerAsksForHolds() {
        HostPace pace = new HostPace(0);
        assertEquals(Duration.ofSeconds(12), pace.limited(0, 2, Duration.ofSeconds(12)));
        assertEquals(Duration.ofSeconds(12), pace.limited(1, 2, Duration.ofSeconds(3)));
        assertEquals(Duration.ofSeconds(7), pace.untilReady(Duration.ofSeconds(5).toNanos() + 2));
        assertEquals(Duration.ofMillis(500), pace.limited(Duration.ofSeconds(12).toNanos(),
            Duration.ofSeconds(12).toNanos(), Duration.ofMillis(1)));
    }

    /** Four that were sent together are refused together. */
    @Test
    void requestsThatWereUnderWayTogetherCountOnce() {
        HostPace pace = new HostPace(0);
        for (int i = 0; i < 4; i++) {
            assertEquals(Duration.ofMillis(250), pace.limited(i, 10, null));
        }
        assertEquals(Duration.ofMillis(500), pace.limited(10, 20, null));
    }

    @Test
    void tenGoodResponsesBeginAnewAfterALimit() {
        HostPace pace = new HostPace(0);
        pace.limited(0, 0, null);
        for (int i = 0; i < 9; i++) {
            pace.good();
        }
        pace.limited(1, 1, null);
        pace.good();
        long later = Duration.ofMinutes(1).toNanos();
        pace.started(later);
        assertEquals(Duration.ofMillis(500), pace.untilReady(later));
    }

    @Test
    void theSpacingHasALimit() {
        HostPace pace = new HostPace(0);
        for (int i = 0; i < 100; i++) {
            pace.limited(i, i, null);
        }
        assertEquals(Duration.ofSeconds(30), pace.untilReady(99));
    }
}
