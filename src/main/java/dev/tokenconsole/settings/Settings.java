package dev.tokenconsole.settings;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.tokenconsole.model.environment.ProxyChoice;

/**
 * The user's settings of the program on this computer. None of them is secret, and none comes from a vault.
 *
 * @param appearance the colours of the window
 * @param reopenLastProfile true if the profile chosen last is chosen again after a start
 * @param rememberWindow true if the window opens where it was closed, and as large
 * @param clipboardTime the time after which a copied token is cleared: one of {@link #CLIPBOARD_TIMES}
 * @param copyFormat the id of the format in which a token is copied, for a profile of which none was copied yet:
 *     1…40 lower-case letters, digits and hyphens; an id that is not known stands for the header
 * @param idleLock the time after which an unused open vault is locked: one of {@link #IDLE_LOCKS}
 * @param lockOnScreenLock true if the vault is locked with the screen
 * @param stayUnlockedWhileRenewing true if disuse does not lock the vault while a token renews automatically
 * @param requestTimeout the time for one request: one of {@link #REQUEST_TIMEOUTS}
 * @param proxy the route of environments that have no choice of their own
 */
public record Settings(Appearance appearance, boolean reopenLastProfile, boolean rememberWindow,
        Duration clipboardTime, String copyFormat, Duration idleLock, boolean lockOnScreenLock,
        boolean stayUnlockedWhileRenewing, Duration requestTimeout, ProxyChoice proxy) {
    /** The choices, the shortest first: 10 s to 2 minutes. Clearing cannot be turned off. */
    public static final List<Duration> CLIPBOARD_TIMES = Stream.of(10, 30, 60, 120).map(Duration::ofSeconds).toList();

    /** The choices, the shortest first: 1 to 60 minutes. Locking cannot be turned off. */
    public static final List<Duration> IDLE_LOCKS = Stream.of(1, 2, 5, 10, 30, 60).map(Duration::ofMinutes).toList();

    /** The choices, the shortest first: 5 s to 2 minutes. */
    public static final List<Duration> REQUEST_TIMEOUTS =
        Stream.of(5, 10, 15, 30, 60, 120).map(Duration::ofSeconds).toList();

    private static final Pattern FORMAT = Pattern.compile("[a-z0-9-]{1,40}");

    /** The defaults. */
    public static final Settings DEFAULT = new Settings(Appearance.SYSTEM, true, true, Duration.ofSeconds(30),
        "header", Duration.ofMinutes(10), true, false, Duration.ofSeconds(15), ProxyChoice.SYSTEM);

    /** Refuses values that are not among the choices. */
    public Settings {
        require(CLIPBOARD_TIMES.contains(clipboardTime));
        require(FORMAT.matcher(copyFormat).matches());
        require(IDLE_LOCKS.contains(idleLock));
        require(REQUEST_TIMEOUTS.contains(requestTimeout));
    }

    public Settings withAppearance(Appearance next) {
        return new Settings(next, reopenLastProfile, rememberWindow, clipboardTime, copyFormat, idleLock,
            lockOnScreenLock, stayUnlockedWhileRenewing, requestTimeout, proxy);
    }

    public Settings withReopenLastProfile(boolean next) {
        return new Settings(appearance, next, rememberWindow, clipboardTime, copyFormat, idleLock, lockOnScreenLock,
            stayUnlockedWhileRenewing, requestTimeout, proxy);
    }

    public Settings withRememberWindow(boolean next) {
        return new Settings(appearance, reopenLastProfile, next, clipboardTime, copyFormat, idleLock,
            lockOnScreenLock, stayUnlockedWhileRenewing, requestTimeout, proxy);
    }

    public Settings withClipboardTime(Duration next) {
        return new Settings(appearance, reopenLastProfile, rememberWindow, next, copyFormat, idleLock,
            lockOnScreenLock, stayUnlockedWhileRenewing, requestTimeout, proxy);
    }

    public Settings withCopyFormat(String next) {
        return new Settings(appearance, reopenLastProfile, rememberWindow, clipboardTime, next, idleLock,
            lockOnScreenLock, stayUnlockedWhileRenewing, requestTimeout, proxy);
    }

    public Settings withIdleLock(Duration next) {
        return new Settings(appearance, reopenLastProfile, rememberWindow, clipboardTime, copyFormat, next,
            lockOnScreenLock, stayUnlockedWhileRenewing, requestTimeout, proxy);
    }

    public Settings withLockOnScreenLock(boolean next) {
        return new Settings(appearance, reopenLastProfile, rememberWindow, clipboardTime, copyFormat, idleLock, next,
            stayUnlockedWhileRenewing, requestTimeout, proxy);
    }

    public Settings withStayUnlockedWhileRenewing(boolean next) {
        return new Settings(appearance, reopenLastProfile, rememberWindow, clipboardTime, copyFormat, idleLock,
            lockOnScreenLock, next, requestTimeout, proxy);
    }

    public Settings withRequestTimeout(Duration next) {
        return new Settings(appearance, reopenLastProfile, rememberWindow, clipboardTime, copyFormat, idleLock,
            lockOnScreenLock, stayUnlockedWhileRenewing, next, proxy);
    }

    public Settings withProxy(ProxyChoice next) {
        return new Settings(appearance, reopenLastProfile, rememberWindow, clipboardTime, copyFormat, idleLock,
            lockOnScreenLock, stayUnlockedWhileRenewing, requestTimeout, next);
    }

    private static void require(boolean amongChoices) {
        if (!amongChoices) {
            throw new IllegalArgumentException("not among the choices of a setting");
        }
    }
}
