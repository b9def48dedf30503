package dev.tokenconsole.platform.dbus;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of the two buses, by the rules of the D-Bus specification, except that no bus is started: GIO would run
 * the program {@code dbus-launch} where there is none.
 */
public final class BusAddress {
    private static final String SYSTEM_SOCKET = "/run/dbus/system_bus_socket";

    private BusAddress() {}

    /** The bus of the user's session; empty if there is none. */
    public static Optional<String> session(Map<String, String> environment) {
        String given = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        return given.isEmpty() ? socket(environment.getOrDefault("XDG_RUNTIME_DIR", ""), "bus")
            : Optional.of(given).filter(address -> !address.startsWith("autolaunch:"));
    }

    /** The bus of the computer; empty if there is none. */
    public static Optional<String> system(Map<String, String> environment) {
        String given = environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", "");
        return given.isEmpty() ? socket("/", SYSTEM_SOCKET) : Optional.of(given);
    }

    /** A path with a character that addresses escape is not taken: it would have to be escaped. */
    private static Optional<String> socket(String folder, String name) {
        try {
            Path socket = Path.of(folder, name);
            return socket.isAbsolute() && Files.exists(socket) && socket.toString().matches("[-0-9A-Za-z_/.]+")
                ? Optional.of("unix:path=" + socket) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
