package dev.tokenconsole.settings;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person chose about the program on this computer. Nothing of it is secret, and nothing comes from a vault.
 *
 * @param idleLock how long an open vault may go without use before it is locked: one of {@link #IDLE_LOCKS}
 */
public record Settings(Duration idleLock) {
    /** The choices, the shortest first: 1 to 60 minutes. There is no way of never being locked. */
    public static final List<Duration> IDLE_LOCKS = Stream.of(1, 2, 5, 10, 30, 60).map(Duration::ofMinutes).toList();

    /** What counts for whoever chose nothing. */
    public static final Settings DEFAULT = new Settings(Duration.ofMinutes(10));

    /** Refuses what nobody can choose. */
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
