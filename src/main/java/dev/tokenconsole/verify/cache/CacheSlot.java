package dev.tokenconsole.verify.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.verify.fetch.DocumentResult;

/** One address of the cache. All but {@link #acquire} and {@link #results} is for the thread that has acquired it. */
final class CacheSlot {
    private final ReentrantLock lock = new ReentrantLock(true);
    private boolean loaded;
    private @Nullable CachedDocument current;
    private @Nullable Outcome last;
    /** The number of results so far; read without access, too. */
    private final AtomicInteger results = new AtomicInteger();

    private record Outcome(DocumentResult result, Instant at) {}

    int results() {
        return results.get();
    }

    void acquire() throws InterruptedException {
        lock.lockInterruptibly();
    }

    void release() {
        lock.unlock();
    }

    /** The document in memory, else that of {@code disk}, which is read once. */
    Optional<CachedDocument> current(Supplier<Optional<CachedDocument>> disk) {
        if (!loaded) {
            loaded = true;
            current = disk.get().orElse(null);
        }
        return Optional.ofNullable(current);
    }

    void set(CachedDocument cached) {
        loaded = true;
        current = cached;
    }

    /** The last result, if it is one after the first {@code seen}, or less than {@code pause} old. */
    Optional<DocumentResult> recent(int seen, Instant now, Duration pause) {
        return Optional.ofNullable(last)
            .filter(outcome -> results.get() != seen
                || (!now.isBefore(outcome.at()) && now.isBefore(outcome.at().plus(pause))))
            .map(Outcome::result);
    }

    void note(DocumentResult result, Instant at) {
        last = new Outcome(result, at);
        results.incrementAndGet();
    }
}
