package dev.tokenconsole.settings;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user's settings of the program on this computer. None of them is secret, and none comes from a vault.
 *
 * @param idleLock the time after which an unused open vault is locked: one of {@link #IDLE_LOCKS}
 */
public record Settings(Duration idleLock) {
    /** The choices, the shortest first: 1 to 60 minutes. Locking cannot be turned off. */
    public static final List<Duration> IDLE_LOCKS = Stream.of(1, 2, 5, 10, 30, 60).map(Duration::ofMinutes).toList();

    /** The defaults. */
    public static final Settings DEFAULT = new Settings(Duration.ofMinutes(10));

    /** Refuses values that are not among the choices. */
    public Settings {
        if (!IDLE_LOCKS.contains(idleLock)) {
            throw new IllegalArgumentException("no choice of an idle lock: " + idleLock);
        }
    }

    /** The same with another time until an unused vault is locked. */
    public Settings withIdleLock(Duration next) {
        return new Settings(next);
    }
}
