package dev.tokenconsole.platform.presence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.dbus.Bus;
import dev.tokenconsole.platform.dbus.BusAddress;
import dev.tokenconsole.platform.dbus.BusException;
import dev.tokenconsole.platform.dbus.BusMethod;

/**
 * The idle monitor of GNOME's compositor, under Wayland and X11: {@code GetIdletime} of the interface
 * {@code org.gnome.Mutter.IdleMonitor} returns milliseconds as an unsigned number of 64 bits.
 *
 * <p>{@code GetSessionIdleTime} of {@code org.freedesktop.ScreenSaver} is not asked: seconds by its specification,
 * milliseconds by the desktop that offers it, and there is no telling which from one number.
 */
final class MutterIdle implements IdleTime {
    private static final BusMethod ASK = new BusMethod("org.gnome.Mutter.IdleMonitor",
        "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor", "GetIdletime");
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<String, String> environment;
    private @Nullable Bus bus;

    MutterIdle(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public synchronized Optional<Duration> sinceLastInput() {
        try {
            return time(bus().call(ASK, "()", PATIENCE));
        } catch (BusException _) {
            return Optional.empty();
        }
    }

    static Optional<Duration> time(List<Object> results) {
        return results.size() == 1 && results.getFirst() instanceof Long millis && millis >= 0
            ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    }

    private Bus bus() throws BusException {
        Bus open = bus;
        if (open == null || !open.isOpen()) {
            if (open != null) {
                open.close();
            }
            bus = null;
            open = Bus.open(BusAddress.session(environment).orElse(""));
            bus = open;
        }
        return open;
    }
}
