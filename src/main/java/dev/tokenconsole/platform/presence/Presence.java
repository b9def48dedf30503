package dev.tokenconsole.platform.presence;

import java.util.List;
import java.util.Map;

/**
 * The signs of a person at this computer.
 *
 * @param idle the time since the last input
 * @param screen the lock of the screen
 */
public record Presence(IdleTime idle, ScreenLock screen) {
    /** Nothing is told. */
    public static final Presence UNKNOWN = new Presence(IdleTime.UNKNOWN, ScreenLock.UNKNOWN);

    /** The sources of this computer. Loads nothing yet. */
    public static Presence ofThisComputer() {
        return of(System.getProperty("os.name"), System.getenv());
    }

    /** The sources of a computer with the system {@code name} and that environment. */
    static Presence of(String name, Map<String, String> environment) {
        if (!Presence.class.getModule().isNativeAccessEnabled()) {
            return UNKNOWN;
        }
        if (name.equals("Linux")) {
            return new Presence(new FirstKnown(List.of(new MutterIdle(environment), new XIdle(environment))),
                new LinuxLock(environment));
        }
        if (name.startsWith("Windows")) {
            return new Presence(WindowsPresence::sinceLastInput, new PolledLock(WindowsPresence::isLocked));
        }
        return name.startsWith("Mac")
            ? new Presence(MacPresence::sinceLastInput, new PolledLock(MacPresence::isLocked)) : UNKNOWN;
    }
}
