package dev.tokenconsole.platform.presence;

import java.time.Duration;
import java.util.List;

import dev.tokenconsole.platform.dbus.Bus;
import dev.tokenconsole.platform.dbus.BusException;
import dev.tokenconsole.platform.dbus.BusMethod;
import dev.tokenconsole.platform.dbus.BusSignal;

/**
 * The locks that the login manager (systemd-logind) knows of: the signal {@code Lock} of a session of this user, with
 * {@code loginctl lock-session} for example, and its {@code LockedHint}, which lockers set. System bus.
 *
 * <p>Its {@code IdleHint} is of no use here: desktops set it when their own time is over, not at the last input.
 */
final class LoginLock {
    private static final String SERVICE = "org.freedesktop.login1";
    private static final String SESSION = SERVICE + ".Session";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final String HINT = "LockedHint";
    /** The session of the program or, of one that the user's service manager started, that of the user's screen. */
    private static final String OWN = "/org/freedesktop/login1/session/auto";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private LoginLock() {}

    /** Runs {@code locked} at each lock from now on, and at once if the session of this program is locked. */
    static void watch(Bus system, Runnable locked) throws BusException {
        String user = System.getProperty("user.name");
        List<BusSignal.Match> matches = List.of(new BusSignal.Match(SERVICE, SESSION, "Lock"),
            new BusSignal.Match(SERVICE, PROPERTIES, "PropertiesChanged"));
        system.listen(matches, signal -> {
            if ((signal.member().equals("Lock") || tellsLock(signal.arguments()))
                    && isOf(user, system, signal.path())) {
                locked.run();
            }
        });
        if (isLocked(system)) {
            locked.run();
        }
    }

    /** The interface, the properties with their new values, and the names of others. */
    private static boolean tellsLock(List<Object> arguments) {
        return arguments.size() == 3 && arguments.get(0).equals(SESSION)
            && arguments.get(1) instanceof List<?> changed && changed.contains(List.of(HINT, List.of(true)));
    }

    private static boolean isLocked(Bus system) {
        try {
            return get(system, OWN, HINT).equals(List.of(List.of(true)));
        } catch (BusException _) {
            // No login manager, or an old one.
            return false;
        }
    }

    /** A session without a name counts: to lock once too often does no harm. */
    private static boolean isOf(String user, Bus system, String session) {
        try {
            return get(system, session, "Name").equals(List.of(List.of(user)));
        } catch (BusException _) {
            return true;
        }
    }

    private static List<Object> get(Bus system, String session, String property) throws BusException {
        return system.call(new BusMethod(SERVICE, session, PROPERTIES, "Get"),
            "(" + Bus.quote(SESSION) + ", " + Bus.quote(property) + ")", PATIENCE);
    }
}
