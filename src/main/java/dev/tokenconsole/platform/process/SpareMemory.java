package dev.tokenconsole.platform.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Memory that is no longer used, back to the system. The derivation of a key takes 64 MiB, which Java would keep until
 * its heap is full again: that may be never.
 */
public final class SpareMemory {
    /** When the screen that follows is drawn: a collection stops the program for about a tenth of a second. */
    private static final long SECONDS = 5;
    private static final long SECONDS_BETWEEN_LOOKS = 30;
    /** Less is not worth a collection. */
    private static final long WORTH_BYTES = 32L << 20;
    private static final AtomicBoolean PLANNED = new AtomicBoolean();
    private static volatile long usedBytes;

    private SpareMemory() {}

    /** Returns it some seconds from now, once for all calls until then. */
    public static void returnSoon() {
        if (PLANNED.compareAndSet(false, true)) {
            later(SECONDS, () -> {
                PLANNED.set(false);
                collect();
            });
        }
    }

    /** Returns it from now on whenever much was used since the last time: each request for a token leaves two MiB. */
    public static void watch() {
        later(SECONDS_BETWEEN_LOOKS, () -> {
            if (used() - usedBytes > WORTH_BYTES) {
                collect();
            }
            watch();
        });
    }

    private static void collect() {
        System.gc();
        usedBytes = used();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void later(long seconds, Runnable work) {
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(work);
    }
}
