package dev.tokenconsole.platform.presence;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The lock of a screen whose state has to be asked for, every two seconds.
 *
 * @param isLocked the state; an exception ends the watch
 */
record PolledLock(BooleanSupplier isLocked, long periodMillis) implements ScreenLock {
    private static final long PERIOD_MILLIS = 2_000;

    PolledLock(BooleanSupplier isLocked) {
        this(isLocked, PERIOD_MILLIS);
    }

    @Override
    public Watch watch(Runnable locked) {
        CountDownLatch closed = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("screen-lock").start(() -> {
            try {
                boolean before = false;
                while (!closed.await(periodMillis, TimeUnit.MILLISECONDS)) {
                    boolean now = isLocked.getAsBoolean();
                    if (now && !before) {
                        locked.run();
                    }
                    before = now;
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | LinkageError e) {
                System.getLogger(PolledLock.class.getName())
                    .log(System.Logger.Level.DEBUG, "The lock of the screen is not told", e);
            }
        });
        return closed::countDown;
    }
}
