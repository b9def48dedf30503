package dev.tokenconsole.verify.cache;

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
    private DocumentResult.@Nullable Failed failure;
    /** The number of results so far; read without access, too. */
    private final AtomicInteger results = new AtomicInteger();

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

    /** The failure among the results after the first {@code seen}: one that waited meanwhile does not try again. */
    Optional<DocumentResult> failureAfter(int seen) {
        return results.get() != seen ? Optional.ofNullable(failure) : Optional.empty();
    }

    void note(DocumentResult result) {
        failure = result instanceof DocumentResult.Failed failed ? failed : null;
        results.incrementAndGet();
    }
}
