package dev.tokenconsole.ui.session;

import java.time.Duration;

import dev.tokenconsole.settings.Settings;

/**
 * The rules of {@link AutoLock}.
 *
 * @param idle the time without use after which a vault is locked
 * @param withScreen true if it is locked when the screen is
 * @param staysWhileRenewing true if it is not locked for lack of use while a token renews automatically
 */
public record LockRules(Duration idle, boolean withScreen, boolean staysWhileRenewing) {
    /** The rules that the user chose. */
    public static LockRules of(Settings settings) {
        return new LockRules(settings.idleLock(), settings.lockOnScreenLock(), settings.stayUnlockedWhileRenewing());
    }
}
