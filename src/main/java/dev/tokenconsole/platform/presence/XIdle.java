package dev.tokenconsole.platform.presence;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The idle time of an X server by its screen saver extension (libXss), as most desktops on X11 use it. Not under
 * Wayland: the X server there sees only what is typed into X programs. By a connection of its own.
 */
@SuppressWarnings("restricted")
final class XIdle implements IdleTime {
    /**
     * XScreenSaverInfo: window, state, kind, til_or_since, then {@code idle}, the milliseconds since the last input as
     * an unsigned long; for the 64 bits of the platforms that JavaFX has.
     */
    private static final long INFO_BYTES = 40;
    private static final long IDLE = 24;

    private final Map<String, String> environment;
    private @Nullable Connection connection;
    private boolean absent;

    XIdle(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    private record Connection(MethodHandle query, MemorySegment display, long root) {}

    @Override
    public synchronized Optional<Duration> sinceLastInput() {
        if (absent) {
            return Optional.empty();
        }
        try {
            if (connection == null) {
                connection = isXSession(environment) ? open() : null;
                absent = connection == null;
            }
            return connection == null ? Optional.empty() : ask(connection);
        } catch (Throwable e) {
            absent = true;
            System.getLogger(XIdle.class.getName())
                .log(System.Logger.Level.DEBUG, "The X server does not tell the idle time", e);
            return Optional.empty();
        }
    }

    static boolean isXSession(Map<String, String> environment) {
        return !environment.getOrDefault("DISPLAY", "").isEmpty()
            && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
            && !environment.getOrDefault("XDG_SESSION_TYPE", "").equals("wayland");
    }

    private static Optional<Duration> ask(Connection x) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(INFO_BYTES, Long.BYTES);
            return (int) x.query().invokeExact(x.display(), x.root(), info) == 0 ? Optional.empty()
                : Optional.of(Duration.ofMillis(info.get(JAVA_LONG, IDLE)));
        }
    }

    /** Null if there is no such server, or it lacks the extension. */
    private @Nullable Connection open() throws Throwable {
        SymbolLookup x = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
        SymbolLookup saver = SymbolLookup.libraryLookup("libXss.so.1", Arena.global());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(environment.getOrDefault("DISPLAY", ""));
            MemorySegment display = (MemorySegment) function(x, "XOpenDisplay",
                FunctionDescriptor.of(ADDRESS, ADDRESS)).invokeExact(name);
            MemorySegment unused = arena.allocate(JAVA_INT, 2);
            // A query without the extension would end the process.
            boolean told = display.address() != 0 && (int) function(saver, "XScreenSaverQueryExtension",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS)).invokeExact(display, unused, unused) != 0;
            return told ? new Connection(
                function(saver, "XScreenSaverQueryInfo", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS)),
                display, (long) function(x, "XDefaultRootWindow",
                    FunctionDescriptor.of(JAVA_LONG, ADDRESS)).invokeExact(display)) : null;
        }
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), type);
    }
}
