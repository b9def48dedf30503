package dev.tokenconsole.model.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalTimeTest {
    private static final Instant RECEIVED = Instant.parse("2024-10-27T00:50:00Z");

    /** Lives below 33⅓ s are those of which less than 30 s are left of nine tenths. */
    @ParameterizedTest
    @CsvSource({"PT10H, PT9H55M", "PT1H, PT55M", "PT50M, PT45M", "PT49M, PT44M6S", "PT5M, PT4M30S", "PT1M, PT54S",
        "PT34S, PT30.6S", "PT33S, PT30S", "PT20S, PT30S", "PT1S, PT30S", "PT0S, PT30S", "P9999D, PT239975H55M"})
    void aTokenIsRenewedFiveMinutesOrATenthOfItsLifeBeforeItsEnd(Duration life, Duration after) {
        TokenTimes times = times(life, null);
        assertEquals(Optional.of(after), RenewalTime.dueIn(times, false, RECEIVED, 0));
        Duration almost = after.minusNanos(1);
        assertEquals(Optional.of(Duration.ofNanos(1)),
            RenewalTime.dueIn(times, false, RECEIVED.plus(almost), almost.toNanos()));
        assertEquals(Optional.of(Duration.ZERO),
            RenewalTime.dueIn(times, false, RECEIVED.plus(after), after.toNanos()));
        assertEquals(Optional.of(Duration.ZERO),
            RenewalTime.dueIn(times, false, RECEIVED.plus(Duration.ofDays(9999)), 0));
    }

    /** Finding A5: a token of 20 s of a server on this computer is renewed before its end. */
    @ParameterizedTest
    @CsvSource({"PT1H, PT55M", "PT34S, PT30.6S", "PT33S, PT16.5S", "PT30S, PT15S", "PT20S, PT10S", "PT3S, PT1.5S",
        "PT2S, PT1S", "PT1S, PT1S", "PT0S, PT30S"})
    void aShortTokenOfThisComputerIsRenewedAtHalfItsLife(Duration life, Duration after) {
        assertEquals(Optional.of(after), RenewalTime.dueIn(times(life, null), true, RECEIVED, 0));
    }

    @Test
    void aTokenOfUnknownLifeIsNeverRenewed() {
        assertEquals(Optional.empty(),
            RenewalTime.dueIn(times(null, null), false, RECEIVED.plus(Duration.ofDays(9)), 9));
    }

    @Test
    void aTokenThatWasOverBeforeItCameIsNotRenewedAtOnce() {
        TokenTimes times = times(Duration.ofHours(1), RECEIVED.minusSeconds(3600));
        assertEquals(Optional.of(Duration.ofSeconds(30)), RenewalTime.dueIn(times, false, RECEIVED, 0));
        assertEquals(Optional.of(Duration.ZERO), RenewalTime.dueIn(times, false, RECEIVED.plusSeconds(30), 0));
    }

    @Test
    void theRenewalIsAlwaysBeforeTheEndUnlessTheLifeIsShorterThanTheRest() {
        for (int seconds = 31; seconds < 100_000; seconds += 7) {
            TokenTimes times = times(Duration.ofSeconds(seconds), null);
            Duration due = RenewalTime.dueIn(times, false, RECEIVED, 0).orElseThrow();
            assertTrue(due.compareTo(Duration.ofSeconds(seconds)) < 0, () -> due.toString());
        }
    }

    private static TokenTimes times(@Nullable Duration expiresIn, @Nullable Instant exp) {
        return new TokenTimes(RECEIVED, 0, expiresIn, exp);
    }
}
