package dev.tokenconsole.vault.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.vault.testing.Samples;

class PasswordStrengthTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Xq7#vR2!pLm", "elevenchars"})
    void elevenCharactersAreTooFew(String password) {
        PasswordStrength strength = of(password);
        assertFalse(strength.acceptable());
        assertEquals("Too short: at least 12 characters.", strength.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "aaaaaaaaaaaaaaaaaaaa", "qwertyuiop12", "tokenconsole", "stonexpayments",
        "123456789012"})
    void longButObviousIsNotEnough(String password) {
        PasswordStrength strength = of(password);
        assertFalse(strength.acceptable(), password);
        assertTrue(strength.score() < 3);
        assertEquals("Too easy to guess. Make it longer, with unrelated words.", strength.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nine lighthouses by the grey sea", "Xq7#vR2!pLm0"})
    void longAndUnlikelyIs(String password) {
        PasswordStrength strength = of(password);
        assertTrue(strength.acceptable());
        assertEquals(4, strength.score());
        assertEquals("Strong. There is no recovery: keep it in your password manager.", strength.words());
    }

    @Test
    void aScoreOfThreeIsGood() {
        PasswordStrength strength = of("tablefor1987");
        assertEquals(3, strength.score());
        assertTrue(strength.acceptable());
        assertEquals("Good. There is no recovery: keep it in your password manager.", strength.words());
    }

    /** Twelve keys are twelve characters, however a keyboard encodes them. */
    @Test
    void countsCodePointsOfTheComposedForm() {
        assertEquals("Too short: at least 12 characters.", of("\ud83d\udd11".repeat(11)).words());
        assertEquals("Too short: at least 12 characters.", of("e\u0301".repeat(11)).words());
    }

    @Test
    void aVeryLongOneIsMeasuredInNoTime() {
        PasswordStrength strength = assertTimeout(Duration.ofSeconds(20),
            () -> of("correct horse battery staple ".repeat(2000)));
        assertTrue(strength.acceptable());
    }

    @Test
    void saysNothingOfThePasswordAndLeavesItAlone() {
        char[] password = Samples.password();
        PasswordStrength strength = PasswordStrength.of(password);
        assertFalse(strength.toString().contains("lighthouses"), strength.toString());
        assertArrayEquals(Samples.password(), password);
    }

    private static PasswordStrength of(String password) {
        return PasswordStrength.of(password.toCharArray());
    }
}
