package dev.tokenconsole.platform.presence;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.tokenconsole.platform.dbus.Bus;
import dev.tokenconsole.platform.dbus.BusException;
import dev.tokenconsole.platform.dbus.BusMethod;
import dev.tokenconsole.platform.dbus.BusSignal;

/**
 * The screen savers of the desktops, which are also their screen locks: {@code ActiveChanged(true)} is sent when the
 * screen is locked or blanked, {@code GetActive} says so later. Session bus.
 */
final class DesktopLock {
    private static final String SIGNAL = "ActiveChanged";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The interfaces with their objects: GNOME, KDE and others, Cinnamon, MATE, Xfce. */
    private static final Map<String, String> SAVERS = Map.of(
        "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver",
        "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
        "org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver",
        "org.mate.ScreenSaver", "/org/mate/ScreenSaver",
        "org.xfce.ScreenSaver", "/org/xfce/ScreenSaver");

    private DesktopLock() {}

    /** Runs {@code locked} at each lock from now on, and at once if the screen is locked. */
    static void watch(Bus session, Runnable locked) throws BusException {
        session.listen(SAVERS.keySet().stream().map(name -> new BusSignal.Match(null, name, SIGNAL)).toList(),
            signal -> {
                if (isTrue(signal.arguments())) {
                    locked.run();
                }
            });
        if (SAVERS.entrySet().stream().anyMatch(saver -> isActive(session, saver.getKey(), saver.getValue()))) {
            locked.run();
        }
    }

    private static boolean isActive(Bus session, String name, String path) {
        try {
            return isTrue(session.call(BusMethod.of(name, path, "GetActive"), "()", PATIENCE));
        } catch (BusException _) {
            // Another desktop.
            return false;
        }
    }

    private static boolean isTrue(List<Object> values) {
        return values.equals(List.of(true));
    }
}
