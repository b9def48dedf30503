package dev.tokenconsole.platform.dbus;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A connection to a message bus. Safe for use by several threads. Every method may block: never on the FX thread,
 * {@link #close()} excepted.
 */
public final class Bus implements AutoCloseable {
    /** G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT and …_MESSAGE_BUS_CONNECTION. */
    private static final int CLIENT_OF_BUS = 1 | 8;
    /** G_DBUS_CALL_FLAGS_NO_AUTO_START. */
    private static final int NO_START = 1;

    private static final BusMethod ROUND_TRIP = BusMethod.of("org.freedesktop.DBus", "/org/freedesktop/DBus", "GetId");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A call reads, the release of the connection writes. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private @Nullable MemorySegment connection;
    private volatile @Nullable BusListener listener;

    private Bus(MemorySegment connection) {
        this.connection = connection;
    }

    /**
     * Connects to the bus at {@code address}: see {@link BusAddress}.
     *
     * @throws BusException if it is not there, or if this system or this program has no access to GIO
     */
    public static Bus open(String address) throws BusException {
        if (!Bus.class.getModule().isNativeAccessEnabled()) {
            // Java would print a warning, or refuse it.
            throw new BusException("no native access");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment place = arena.allocateFrom(address);
            return new Bus(Gio.orFail(arena, error -> (MemorySegment) Gio.CONNECT.invokeExact(
                place, CLIENT_OF_BUS, MemorySegment.NULL, MemorySegment.NULL, error)));
        } catch (LinkageError | IllegalArgumentException e) {
            throw new BusException("no GIO: " + e);
        }
    }

    /** {@code text} as a string in the arguments of {@link #call}. */
    public static String quote(String text) {
        return BusValues.quote(text);
    }

    /** False once the bus has ended or {@link #close()} was called. */
    public boolean isOpen() {
        use.readLock().lock();
        try {
            MemorySegment open = connection;
            return open != null && Gio.run(() -> (int) Gio.IS_CLOSED.invokeExact(open)) == 0;
        } finally {
            use.readLock().unlock();
        }
    }

    /**
     * Calls {@code method}.
     *
     * @param arguments a tuple as GVariant text, such as {@code (uint32 1,)}; see {@link #quote} for strings
     * @return the results: each a String, Boolean, Long or a List of those. Other programs wrote them
     * @throws BusException if the service is not there, refuses, or has not responded after {@code timeout}
     */
    public List<Object> call(BusMethod method, String arguments, Duration timeout) throws BusException {
        use.readLock().lock();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment open = connection();
            MemorySegment given = parse(arena, arguments);
            try {
                MemorySegment service = arena.allocateFrom(method.service());
                MemorySegment path = arena.allocateFrom(method.path());
                MemorySegment type = arena.allocateFrom(method.interfaceName());
                MemorySegment member = arena.allocateFrom(method.member());
                int flags = method.starts() ? 0 : NO_START;
                int millis = Math.toIntExact(timeout.toMillis());
                MemorySegment result = Gio.orFail(arena, error -> (MemorySegment) Gio.CALL.invokeExact(open, service,
                    path, type, member, given, MemorySegment.NULL, flags, millis, MemorySegment.NULL, error));
                return taken(result);
            } finally {
                Gio.free(Gio.UNREF_VALUE, given);
            }
        } finally {
            use.readLock().unlock();
        }
    }

    /**
     * Runs {@code received} on a thread of its own for every signal that matches one of {@code matches}, until this
     * connection is closed. Returns once the bus knows them. Once for a connection.
     *
     * @throws BusException if the connection is closed, or the bus does not respond
     */
    public void listen(List<BusSignal.Match> matches, Consumer<BusSignal> received) throws BusException {
        use.readLock().lock();
        try {
            BusListener started = new BusListener(connection(), received);
            listener = started;
            started.start(matches);
        } finally {
            use.readLock().unlock();
        }
        // GIO sends the matches and does not wait; what is sent on one connection arrives in order.
        call(ROUND_TRIP, "()", PATIENCE);
    }

    /** Ends calls and signals; returns at once. */
    @Override
    public void close() {
        Thread.ofPlatform().daemon().name("dbus-close").start(this::release);
    }

    private void release() {
        use.readLock().lock();
        try {
            MemorySegment open = connection;
            if (open != null) {
                // First, so that calls that wait end.
                Gio.run(() -> (int) Gio.CLOSE.invokeExact(open, MemorySegment.NULL, MemorySegment.NULL));
            }
        } finally {
            use.readLock().unlock();
        }
        BusListener listening = listener;
        if (listening != null) {
            listening.stop();
        }
        use.writeLock().lock();
        try {
            if (connection != null) {
                Gio.free(Gio.UNREF_OBJECT, connection);
                connection = null;
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private MemorySegment connection() throws BusException {
        if (connection == null) {
            throw new BusException("closed");
        }
        return connection;
    }

    private static MemorySegment parse(Arena arena, String arguments) throws BusException {
        MemorySegment text = arena.allocateFrom(arguments);
        return Gio.orFail(arena, error -> (MemorySegment) Gio.PARSE.invokeExact(
            MemorySegment.NULL, text, MemorySegment.NULL, MemorySegment.NULL, error));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> taken(MemorySegment tuple) {
        try {
            return (List<Object>) BusValues.read(tuple);
        } finally {
            Gio.free(Gio.UNREF_VALUE, tuple);
        }
    }
}
