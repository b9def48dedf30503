package dev.tokenconsole.model.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.secret.Secret;

class SecretHistoryTest {
    private static final UUID ID = UUID.fromString("0c3a5f5e-8f0d-4c7e-9b1a-6d2f4e8a7b10");
    private static final Instant ENTERED = Instant.parse("2026-11-24T03:02:01Z");
    private static final Instant LATER = Instant.parse("2026-11-25T00:00:00Z");
    private static final SecretHistory USED =
        SecretHistory.enteredAt(ENTERED).workedAt(ENTERED.plusSeconds(60)).refusedAt(LATER, "wrong-secret");

    @Test
    void theLaterResponseCounts() {
        assertTrue(USED.isRefused());
        assertFalse(USED.workedAt(LATER.plusSeconds(1)).isRefused());
        assertTrue(USED.workedAt(LATER).isRefused(), "of two at the same second, the refusal");
        assertFalse(SecretHistory.NONE.isRefused());
        assertFalse(SecretHistory.enteredAt(ENTERED).isRefused());
    }

    @Test
    void timesAreWholeSeconds() {
        assertEquals(ENTERED, SecretHistory.enteredAt(ENTERED.plusMillis(999)).entered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Wrong", "wrong secret", "-a", "a-", "a--b", "é"})
    void aRefusalHasAVerdict(String verdict) {
        assertThrows(IllegalArgumentException.class, () -> SecretHistory.NONE.refusedAt(LATER, verdict));
    }

    @Test
    void aVerdictNeedsARefusal() {
        assertThrows(IllegalArgumentException.class, () -> new SecretHistory(ENTERED, null, null, "wrong-secret"));
    }

    @Test
    void aNewSecretBeginsAnew() {
        assertEquals(SecretHistory.enteredAt(LATER),
            SecretHistory.ofSaved(
                profile("own", "client", "next", USED), profile("own", "client", "old", USED), LATER));
        assertEquals(SecretHistory.enteredAt(LATER),
            SecretHistory.ofSaved(profile("own", "client", "new", SecretHistory.NONE), null, LATER));
    }

    @Test
    void theSameCredentialsKeepTheirHistory() {
        Profile before = profile("own", "client", "same", USED);
        assertEquals(USED, SecretHistory.ofSaved(profile("own", "client", "same", SecretHistory.NONE), before, LATER));
        assertEquals(USED, SecretHistory.ofSaved(before, null, LATER), "a copy, or one that comes back");
    }

    @Test
    void elsewhereOnlyTheEntryStillHolds() {
        Profile before = profile("own", "client", "same", USED);
        for (Profile moved : List.of(
                profile("other", "client", "same", USED), profile("own", "c2", "same", USED))) {
            assertEquals(SecretHistory.enteredAt(ENTERED), SecretHistory.ofSaved(moved, before, LATER));
        }
    }

    private static Profile profile(String environment, String client, String secret, SecretHistory history) {
        return new Profile(ID, "One", environment, client, Secret.of(secret), "", false, history);
    }
}
