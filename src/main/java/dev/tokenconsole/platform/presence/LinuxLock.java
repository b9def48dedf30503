package dev.tokenconsole.platform.presence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.tokenconsole.platform.dbus.Bus;
import dev.tokenconsole.platform.dbus.BusAddress;
import dev.tokenconsole.platform.dbus.BusException;

/**
 * The lock of the screen by the desktop's screen saver ({@link DesktopLock}) and by the login manager
 * ({@link LoginLock}): the screen counts as locked as soon as one of them says so. At rest the threads sleep in the
 * system.
 */
record LinuxLock(Map<String, String> environment, Duration delay) implements ScreenLock {
    /** The time that the screen that follows an unlock has for itself. */
    private static final Duration AFTER_UNLOCK = Duration.ofSeconds(3);

    /** With the buses that {@code environment} names. */
    LinuxLock(Map<String, String> environment) {
        this(environment, AFTER_UNLOCK);
    }

    @Override
    public Watch watch(Runnable locked) {
        CountDownLatch closed = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("screen-lock").start(() -> {
            List<Bus> open = new ArrayList<>();
            try {
                if (!closed.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                    listen(BusAddress.session(environment), open, bus -> DesktopLock.watch(bus, locked));
                    listen(BusAddress.system(environment), open, bus -> LoginLock.watch(bus, locked));
                    closed.await();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                open.forEach(Bus::close);
            }
        });
        return closed::countDown;
    }

    /** The beginning of a watch on one bus. */
    private interface Begin {
        void on(Bus bus) throws BusException;
    }

    private static void listen(Optional<String> address, List<Bus> open, Begin begin) {
        if (address.isPresent()) {
            try {
                Bus bus = Bus.open(address.get());
                open.add(bus);
                begin.on(bus);
            } catch (BusException e) {
                System.getLogger(LinuxLock.class.getName())
                    .log(System.Logger.Level.DEBUG, "The lock of the screen is not told", e);
            }
        }
    }
}
