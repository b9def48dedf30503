package dev.tokenconsole.verify.cache;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;
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

    /**
     * A caller that wants the document at {@code url} as {@code environment} fetches it, perhaps several times: the
     * results of others from now on count for it, too.
     */
    public Arrival arrive(URI url, Environment environment) {
        DocumentKey key = DocumentKey.of(url, environment);
        CacheSlot slot = slots.computeIfAbsent(key, _ -> new CacheSlot());
        return new Arrival(slot, key, url, environment, slot.results());
    }

    /** A caller, since it came. */
    public final class Arrival {
        private final CacheSlot slot;
        private final DocumentKey key;
        private final URI url;
        private final Environment environment;
        private final int seen;

        private Arrival(CacheSlot slot, DocumentKey key, URI url, Environment environment, int seen) {
            this.slot = slot;
            this.key = key;
            this.url = url;
            this.environment = environment;
            this.seen = seen;
        }

        /** Waits for access. */
        public Access open() throws InterruptedException {
            slot.acquire();
            return new Access(this);
        }
    }

    /** The only access to a document, until it is closed by the thread that opened it. */
    public final class Access implements AutoCloseable {
        private final Arrival caller;

        private Access(Arrival caller) {
            this.caller = caller;
        }

        /** The document that is kept, fresh or not. */
        public Optional<CachedDocument> current() {
            return caller.slot.current(() -> store.read(caller.key));
        }

        /**
         * The result of the last request, if another caller made it since this one came, or anyone less than
         * {@code pause} before {@code now}. Only this program is remembered.
         */
        public Optional<DocumentResult> recent(Instant now, Duration pause) {
            return caller.slot.recent(caller.seen, now, pause);
        }

        /** Fetches it, and remembers the result with the time by {@code clock}. */
        public DocumentResult fetch(TokenClock clock) {
            DocumentResult result = documents.fetch(caller.url, caller.environment);
            if (!(result instanceof DocumentResult.Cancelled)) {
                caller.slot.note(result, clock.now());
            }
            return result;
        }

        /** Counts what came as {@code failure}: it is no document of the kind that was wanted. */
        public DocumentResult.Failed refuse(FailureVerdict failure, TokenClock clock) {
            DocumentResult.Failed refused =
                new DocumentResult.Failed(failure, DocumentResult.Failed.Found.OTHER);
            caller.slot.note(refused, clock.now());
            return refused;
        }

        /** Keeps {@code cached} from now on. */
        public void keep(CachedDocument cached) {
            caller.slot.set(cached);
            store.write(caller.key, cached);
        }

        @Override
        public void close() {
            caller.slot.release();
        }
    }
}
