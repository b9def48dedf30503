package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Retries a step that Windows denies while a virus scanner or an indexer has the file open, which they do for a moment
 * after every change.
 *
 * @param nanos the monotonic clock
 * @param pause waits that many nanoseconds
 */
record AccessDeniedRetry(LongSupplier nanos, LongConsumer pause) {
    static final Duration LIMIT = Duration.ofMillis(2500);
    static final AccessDeniedRetry SYSTEM = new AccessDeniedRetry(System::nanoTime, LockSupport::parkNanos);

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** One step on a file. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    /** Repeats {@code step} while access is denied, up to {@link #LIMIT}; other failures are thrown at once. */
    void take(Step step) throws IOException {
        long start = nanos.getAsLong();
        while (true) {
            try {
                step.take();
                return;
            } catch (AccessDeniedException e) {
                if (nanos.getAsLong() - start >= LIMIT.toNanos()) {
                    throw e;
                }
                pause.accept(PAUSE.toNanos());
            }
        }
    }
}
