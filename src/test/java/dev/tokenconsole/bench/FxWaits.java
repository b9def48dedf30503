package dev.tokenconsole.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javafx.application.Platform;

/** How long what is given to the FX thread waits for it, asked every two milliseconds. */
public final class FxWaits {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private FxWaits() {}

    /** The waits until {@code end} is counted down. */
    public static Figures until(CountDownLatch end) throws InterruptedException {
        Figures waits = new Figures();
        while (end.getCount() > 0) {
            CountDownLatch answered = new CountDownLatch(1);
            long asked = System.nanoTime();
            long[] taken = new long[1];
            Platform.runLater(() -> {
                taken[0] = System.nanoTime() - asked;
                answered.countDown();
            });
            answered.await();
            waits.addNanos(taken[0]);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return waits;
    }
}
