package dev.tokenconsole.platform.dbus;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** The signals of one connection, on a thread that sleeps in the system until one comes. */
final class BusListener {
    private static final Map<Long, BusListener> LISTENING = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong(1);
    /** One function for all listeners and for good, so that GIO never calls one that is gone. */
    private static final MemorySegment CALLBACK = callback();

    private final long id = NEXT.getAndIncrement();
    private final MemorySegment connection;
    private final Consumer<BusSignal> received;
    private final MemorySegment context = Gio.run(() -> (MemorySegment) Gio.NEW_CONTEXT.invokeExact());
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private volatile boolean stopped;
    private @Nullable Thread thread;

    BusListener(MemorySegment connection, Consumer<BusSignal> received) {
        this.connection = connection;
        this.received = received;
    }

    /** Returns once the matches are on their way to the bus. */
    void start(List<BusSignal.Match> matches) {
        LISTENING.put(id, this);
        thread = Thread.ofPlatform().daemon().name("dbus-signals").start(() -> run(matches));
        try {
            subscribed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns once the thread has ended, unless it is this one. */
    void stop() {
        stopped = true;
        LISTENING.remove(id);
        Gio.free(Gio.WAKE_UP, context);
        Thread running = thread;
        if (running != null && running != Thread.currentThread()) {
            try {
                running.join();
                Gio.free(Gio.UNREF_CONTEXT, context);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(List<BusSignal.Match> matches) {
        Gio.free(Gio.ENTER_CONTEXT, context);
        try {
            matches.forEach(this::subscribe);
            subscribed.countDown();
            while (!stopped) {
                Gio.run(() -> (int) Gio.ITERATE.invokeExact(context, 1));
            }
        } finally {
            subscribed.countDown();
            Gio.free(Gio.LEAVE_CONTEXT, context);
        }
    }

    private void subscribe(BusSignal.Match match) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sender = text(arena, match.sender());
            MemorySegment type = text(arena, match.interfaceName());
            MemorySegment member = text(arena, match.member());
            Gio.run(() -> (int) Gio.SUBSCRIBE.invokeExact(connection, sender, type, member, MemorySegment.NULL,
                MemorySegment.NULL, 0, CALLBACK, id, MemorySegment.NULL));
        }
    }

    private static MemorySegment text(Arena arena, @Nullable String text) {
        return text == null ? MemorySegment.NULL : arena.allocateFrom(text);
    }

    /** Called by GIO, with its parameters. An exception that left it would end the process. */
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
    private static void receive(MemorySegment connection, MemorySegment sender, MemorySegment path,
            MemorySegment type, MemorySegment member, MemorySegment arguments, long id) {
        try {
            BusListener listener = LISTENING.get(id);
            if (listener != null && BusValues.read(arguments) instanceof List<?> values) {
                listener.received.accept(
                    new BusSignal(Gio.text(path), Gio.text(type), Gio.text(member), List.copyOf(values)));
            }
        } catch (Throwable e) {
            System.getLogger(BusListener.class.getName())
                .log(System.Logger.Level.WARNING, "A signal of the desktop could not be handled", e);
        }
    }

    @SuppressWarnings("restricted")
    private static MemorySegment callback() {
        try {
            return Linker.nativeLinker().upcallStub(
                MethodHandles.lookup().findStatic(BusListener.class, "receive", MethodType.methodType(void.class,
                    MemorySegment.class, MemorySegment.class, MemorySegment.class, MemorySegment.class,
                    MemorySegment.class, MemorySegment.class, long.class)),
                FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG),
                Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
