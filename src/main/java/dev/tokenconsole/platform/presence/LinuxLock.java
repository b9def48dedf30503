package dev.tokenconsole.platform.presence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.tokenconsole.platform.dbus.BusAddress;

/**
 * The lock of the screen by the desktop's screen saver ({@link DesktopLock}) and by the login manager
 * ({@link LoginLock}): the screen counts as locked as soon as one of them says so. At rest the threads sleep in the
 * system, but for a look every few seconds whether the buses are still there.
 *
 * @param delay the time before the watch begins; a screen that is locked then counts
 * @param period the time between two looks at the buses
 */
record LinuxLock(Map<String, String> environment, Duration delay, Duration period) implements ScreenLock {
    /** The time that the screen that follows an unlock has for itself. */
    private static final Duration AFTER_UNLOCK = Duration.ofSeconds(3);
    private static final Duration PERIOD = Duration.ofSeconds(5);

    /** With the buses that {@code environment} names. */
    LinuxLock(Map<String, String> environment) {
        this(environment, AFTER_UNLOCK, PERIOD);
    }

    @Override
    public Watch watch(Runnable locked) {
        CountDownLatch closed = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("screen-lock").start(() -> {
            List<BusWatch> watches = List.of(
                new BusWatch(() -> BusAddress.session(environment), bus -> DesktopLock.watch(bus, locked)),
                new BusWatch(() -> BusAddress.system(environment), bus -> LoginLock.watch(bus, locked)));
            try {
                boolean ended = closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
                while (!ended) {
                    watches.forEach(BusWatch::keep);
                    ended = closed.await(period.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                watches.forEach(BusWatch::close);
            }
        });
        return closed::countDown;
    }
}
