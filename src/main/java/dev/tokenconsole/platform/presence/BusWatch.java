package dev.tokenconsole.platform.presence;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.dbus.Bus;
import dev.tokenconsole.platform.dbus.BusException;

/**
 * A watch on one bus, begun anew on the next one when the bus ends. Looked after by one thread that calls
 * {@link #keep()} now and then; a bus that is not there is tried less and less often.
 */
final class BusWatch implements AutoCloseable {
    /** The most calls of {@link #keep()} between two attempts. */
    private static final int LONGEST_PAUSE = 12;

    private final Supplier<Optional<String>> address;
    private final Begin begin;
    private @Nullable Bus bus;
    private int pause;
    private int passed;

    /** The beginning of a watch on a bus that was opened. */
    interface Begin {
        /** Begins the watch, which ends with {@code bus}. */
        void on(Bus bus) throws BusException;
    }

    /** Watches the bus at {@code address}, which is asked for at each attempt. */
    BusWatch(Supplier<Optional<String>> address, Begin begin) {
        this.address = address;
        this.begin = begin;
    }

    /** Begins the watch if it does not go on, unless it failed a moment ago. May block for some seconds. */
    void keep() {
        Bus before = bus;
        if (before != null) {
            if (before.isOpen()) {
                return;
            }
            before.close();
            bus = null;
        }
        if (passed++ < pause) {
            return;
        }
        passed = 0;
        pause = open() ? 0 : Math.min(LONGEST_PAUSE, 2 * pause + 1);
    }

    @Override
    public void close() {
        if (bus != null) {
            bus.close();
            bus = null;
        }
    }

    private boolean open() {
        Optional<String> place = address.get();
        if (place.isEmpty()) {
            return false;
        }
        try {
            Bus opened = Bus.open(place.get());
            bus = opened;
            begin.on(opened);
            return true;
        } catch (BusException e) {
            close();
            System.getLogger(BusWatch.class.getName())
                .log(System.Logger.Level.DEBUG, "The lock of the screen is not told", e);
            return false;
        }
    }
}
