package dev.tokenconsole.platform.presence;

import java.time.Duration;
import java.util.List;

import dev.tokenconsole.platform.dbus.Bus;
import dev.tokenconsole.platform.dbus.BusException;
import dev.tokenconsole.platform.dbus.BusMethod;
import dev.tokenconsole.platform.dbus.BusSignal;

/**
 * The locks that the login manager (systemd-logind) asks for, with {@code loginctl lock-session} for example: the
 * signal {@code Lock} of a session of this user. System bus.
 *
 * <p>Its {@code IdleHint} is of no use here: desktops set it when their own time is over, not at the last input.
 */
final class LoginLock {
    private static final String SERVICE = "org.freedesktop.login1";
    private static final String SESSION = SERVICE + ".Session";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private LoginLock() {}

    /** Runs {@code locked} at each lock from now on. */
    static void watch(Bus system, Runnable locked) throws BusException {
        String user = System.getProperty("user.name");
        system.listen(List.of(new BusSignal.Match(SERVICE, SESSION, "Lock")), signal -> {
            if (isOf(user, system, signal.path())) {
                locked.run();
            }
        });
    }

    /** A session without a name counts: to lock once too often does no harm. */
    private static boolean isOf(String user, Bus system, String session) {
        try {
            List<Object> name = system.call(
                new BusMethod(SERVICE, session, "org.freedesktop.DBus.Properties", "Get"),
                "(" + Bus.quote(SESSION) + ", 'Name')", PATIENCE);
            return name.equals(List.of(List.of(user)));
        } catch (BusException _) {
            return true;
        }
    }
}
