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
    private static final AtomicBoolean PLANNED = new AtomicBoolean();

    private SpareMemory() {}

    /** Returns it some seconds from now, once for all calls until then. */
    public static void returnSoon() {
        if (PLANNED.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(() -> {
                PLANNED.set(false);
                System.gc();
            });
        }
    }
}
