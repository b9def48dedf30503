package dev.tokenconsole.verify.cache;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.fetch.DocumentResult;
import dev.tokenconsole.verify.fetch.Documents;

/**
 * Documents in memory and in a {@link DocumentStore}, each under its own address alone. One caller at a time has
 * access to an address: the others wait for it and find what it fetched, so that concurrent requests are one.
 * Thread-safe.
 */
public final class DocumentCache {
    private final Documents documents;
    private final DocumentStore store;
    private final Map<DocumentKey, CacheSlot> slots = new ConcurrentHashMap<>();

    public DocumentCache(Documents documents, DocumentStore store) {
        this.documents = documents;
        this.store = store;
    }

    /** Waits for access to the document at {@code url} as {@code environment} fetches it. */
    public Access open(URI url, Environment environment) throws InterruptedException {
        DocumentKey key = DocumentKey.of(url, environment);
        CacheSlot slot = slots.computeIfAbsent(key, _ -> new CacheSlot());
        int seen = slot.results();
        slot.acquire();
        return new Access(slot, key, url, environment, seen);
    }

    /** The only access to a document, until it is closed by the thread that opened it. */
    public final class Access implements AutoCloseable {
        private final CacheSlot slot;
        private final DocumentKey key;
        private final URI url;
        private final Environment environment;
        private final int seen;

        private Access(CacheSlot slot, DocumentKey key, URI url, Environment environment, int seen) {
            this.slot = slot;
            this.key = key;
            this.url = url;
            this.environment = environment;
            this.seen = seen;
        }

        /** The document that is kept, fresh or not. */
        public Optional<CachedDocument> current() {
            return slot.current(() -> store.read(key));
        }

        /** Fetches it. A failure of another access while this one waited counts for it, too. */
        public DocumentResult fetch() {
            return slot.failureAfter(seen).orElseGet(() -> {
                DocumentResult result = documents.fetch(url, environment);
                if (!(result instanceof DocumentResult.Cancelled)) {
                    slot.note(result);
                }
                return result;
            });
        }

        /** Counts what came as {@code failure}: it is no document of the kind that was wanted. */
        public void refuse(FailureVerdict failure) {
            slot.note(new DocumentResult.Failed(failure, true));
        }

        /** Keeps {@code cached} from now on. */
        public void keep(CachedDocument cached) {
            slot.set(cached);
            store.write(key, cached);
        }

        @Override
        public void close() {
            slot.release();
        }
    }
}
