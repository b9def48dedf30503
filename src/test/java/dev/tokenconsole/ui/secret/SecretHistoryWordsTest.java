package dev.tokenconsole.ui.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.profile.SecretHistory;

/** The history of a secret says what is known, and no more. */
class SecretHistoryWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T14:05:00Z");

    @Test
    void allOfIt() {
        SecretHistory history = SecretHistory.enteredAt(NOW.minus(Duration.ofDays(3)))
            .refusedAt(NOW.minus(Duration.ofDays(3)), "wrong-secret").workedAt(NOW.minusSeconds(150));
        assertEquals("Entered 24 Nov 2026 \u00b7 last worked 2 min ago \u00b7 last refused 3 days ago: wrong secret",
            words(history));
    }

    @Test
    void nothingWhereNothingIsKnown() {
        assertEquals("", words(SecretHistory.NONE));
        assertEquals("Last worked just now", words(SecretHistory.NONE.workedAt(NOW.minusSeconds(59))));
        assertEquals("Entered today", words(SecretHistory.enteredAt(NOW.minusSeconds(7200))));
    }

    @Test
    void aVerdictOfALaterVersionIsReadable() {
        assertEquals("Last refused 5 min ago: secret revoked",
            words(SecretHistory.NONE.refusedAt(NOW.minusSeconds(300), "secret-revoked")));
    }

    /** The clock was ahead when it was stored: no distance would be true. */
    @Test
    void aTimeToComeIsSaidAsItIs() {
        assertEquals("Last worked 16:05:00 today", words(SecretHistory.NONE.workedAt(NOW.plusSeconds(7200))));
    }

    private static String words(SecretHistory history) {
        return SecretHistoryWords.of(history, NOW, ZoneOffset.UTC);
    }
}
