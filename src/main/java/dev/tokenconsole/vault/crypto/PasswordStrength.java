package dev.tokenconsole.vault.crypto;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The strength of a master password. There are no rules of composition: length and zxcvbn's estimate decide
 * (NIST SP 800-63B, section 3.1.1).
 *
 * @param score zxcvbn's, 0 (guessed at once) to 4 (strong)
 * @param acceptable at least 12 code points and a score of at least 3
 * @param words a sentence about it for the user, without any part of it
 */
public record PasswordStrength(int score, boolean acceptable, String words) {
    /** The fewest code points. */
    public static final int MIN_LENGTH = 12;

    private static final int MIN_SCORE = 3;
    private static final int STRONG = 4;
    /** The time of zxcvbn grows faster than the length, and a hundred characters are beyond guessing. */
    private static final int MAX_MEASURED = 100;
    private static final List<String> OBVIOUS_WORDS =
        List.of("stonex", "payments", "token", "console", "tokenconsole", "token console");

    /** Measures {@code password}, which stays the caller's. */
    public static PasswordStrength of(char[] password) {
        char[] normal = MasterPassword.normalised(password);
        try {
            int length = Character.codePointCount(normal, 0, normal.length);
            int score = score(normal);
            boolean longEnough = length >= MIN_LENGTH;
            return new PasswordStrength(score, longEnough && score >= MIN_SCORE, words(longEnough, score));
        } finally {
            Arrays.fill(normal, '\0');
        }
    }

    /**
     * Requires that {@code password}, which stays the caller's, is acceptable.
     *
     * @throws VaultException WEAK_PASSWORD if not
     */
    public static void require(char[] password, VaultErrors errors) throws VaultException {
        PasswordStrength strength = of(password);
        if (!strength.acceptable()) {
            throw errors.weak(strength.words());
        }
    }

    private static int score(char[] password) {
        CharBuffer measured = CharBuffer.wrap(password, 0, Math.min(password.length, MAX_MEASURED));
        Strength strength = Estimator.ZXCVBN.measure(measured, OBVIOUS_WORDS);
        try {
            return strength.getScore();
        } finally {
            strength.wipe();
        }
    }

    private static String words(boolean longEnough, int score) {
        if (!longEnough) {
            return Messages.text("vault.password.short", MIN_LENGTH);
        }
        if (score < MIN_SCORE) {
            return Messages.text("vault.password.guessable");
        }
        return Messages.text(score < STRONG ? "vault.password.good" : "vault.password.strong");
    }

    /** Its dictionaries take a while to load: only when the first password is measured. */
    private static final class Estimator {
        static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}
