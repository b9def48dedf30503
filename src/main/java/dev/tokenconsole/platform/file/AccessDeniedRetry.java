package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Repeats what Windows refuses while a virus scanner or an indexer has the file open, which they do for a moment
 * after every change.
 *
 * @param nanos a clock that is never set
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

    /** Takes {@code step} until access is no longer denied, or for {@link #LIMIT}; other faults end it at once. */
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
