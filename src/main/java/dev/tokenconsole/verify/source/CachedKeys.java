package dev.tokenconsole.verify.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.cache.CachedDocument;
import dev.tokenconsole.verify.cache.DocumentCache;
import dev.tokenconsole.verify.fetch.Document;
import dev.tokenconsole.verify.fetch.DocumentResult;
import dev.tokenconsole.verify.fetch.FetchFault;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.keyset.KeySetFault;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.keyset.KeySetReading;

/**
 * Key sets of the network, from a cache. A set is fetched when it is out of date, and once when it lacks a key: then
 * not again because of a missing key for {@link #PAUSE}, however many tokens name unknown keys. A pause delays a
 * request and takes back no evidence: a set of a moment ago still judges what it can judge. A set that is out of date
 * and cannot be fetched still verifies, and is said to be old. Its keys are tested without access to the address, since
 * that can take a second; those who wait for it need the set, so that it is read with access, and once. Thread-safe.
 */
public final class CachedKeys implements KeyFinder {
    /** The shortest time between two requests because of a key that lacks or does not match, and after a failure. */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    private final DocumentCache cache;
    private final TokenClock clock;
    /** Reading a set takes longer than verifying with a key of it. */
    private final Map<Document, KeySet> read = Collections.synchronizedMap(new WeakHashMap<>());

    /** A set that came for the caller, or the end. */
    private sealed interface Step {
        record Came(KnownSet set) implements Step {}

        record Done(KeyLookup lookup) implements Step {}
    }

    public CachedKeys(DocumentCache cache, TokenClock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public KeyLookup find(KeySource.Fetched source, KeyQuery query) {
        try {
            return switch (source) {
                case KeySource.AtUrl(var url, var environment) ->
                    find(url, environment, KeyOrigin.Kind.KEY_SET_URL, query);
                case KeySource.OfIssuer issuer ->
                    switch (new IssuerMetadata(cache, clock, issuer, pause(query)).find()) {
                        case IssuerMetadata.Found.KeySetUrl(var url) ->
                            find(url, issuer.environment(), KeyOrigin.Kind.ISSUER, query);
                        case IssuerMetadata.Found.Failed(var failure) -> new KeyLookup.Failed(failure);
                    };
            };
        } catch (InterruptedException _) {
            return new KeyLookup.Cancelled();
        }
    }

    /** The time for which a failure counts. */
    private static Duration pause(KeyQuery query) {
        return query.isRetry() ? Duration.ZERO : PAUSE;
    }

    private KeyLookup find(URI url, Environment environment, KeyOrigin.Kind kind, KeyQuery query)
            throws InterruptedException {
        DocumentCache.Arrival caller = cache.arrive(url, environment);
        KnownSet known;
        boolean isNews;
        try (DocumentCache.Access access = caller.open()) {
            known = current(access);
            isNews = access.recent(clock.now(), Duration.ZERO).orElse(null) instanceof DocumentResult.Fetched;
        }
        boolean isIn = known != null && query.isIn(known.keys());
        if (known != null && isIn && known.isFresh(clock.now())) {
            return known.found(kind);
        }
        switch (known != null && isNews ? new Step.Came(known) : next(caller, kind, query, known, isIn)) {
            case Step.Came(var set) -> {
                // A forged token with a known key must not keep others from asking for theirs.
                if (query.keyId() == null ? !query.isIn(set.keys()) : query.isAbsent(set.keys())) {
                    miss(caller, set);
                }
                return set.found(kind);
            }
            case Step.Done(var lookup) -> {
                return lookup;
            }
        }
    }

    /** The set that another caller fetched after {@code tested}, else what a request brings, if one is due. */
    private Step next(DocumentCache.Arrival caller, KeyOrigin.Kind kind, KeyQuery query, @Nullable KnownSet tested,
            boolean isIn) throws InterruptedException {
        try (DocumentCache.Access access = caller.open()) {
            KnownSet now = current(access);
            if (now != null && (tested == null || now.cached().document() != tested.cached().document())) {
                return new Step.Came(now);
            }
            Instant time = clock.now();
            if (access.recent(time, pause(query)).orElse(null) instanceof DocumentResult.Failed failed) {
                return new Step.Done(old(kind, query, now, isIn, failed));
            }
            Instant again = now == null ? null : now.again(time, PAUSE);
            if (now != null && again != null) {
                return new Step.Done(paused(kind, query, now, again));
            }
            return switch (access.fetch(clock)) {
                case DocumentResult.Fetched(var document) -> came(access, document, kind, query, now, isIn);
                case DocumentResult.Failed failed -> new Step.Done(old(kind, query, now, isIn, failed));
                case DocumentResult.Cancelled _ -> new Step.Done(new KeyLookup.Cancelled());
            };
        }
    }

    private Step came(DocumentCache.Access access, Document document, KeyOrigin.Kind kind, KeyQuery query,
            @Nullable KnownSet before, boolean isIn) {
        return switch (KeySetReader.read(document.bytes(), document.bytes().length)) {
            case KeySetReading.Read(var keys) -> {
                boolean isMissed = before != null && before.isFresh(document.fetchedAt());
                KnownSet set = KnownSet.after(before, document, keys, isMissed ? clock.now() : null);
                read.put(document, keys);
                access.keep(set.cached());
                yield new Step.Came(set);
            }
            case KeySetReading.Refused refused ->
                new Step.Done(old(kind, query, before, isIn, access.refuse(failure(document, refused, kind), clock)));
        };
    }

    /** An issuer that is named may have metadata that lead to others: to name it is no remedy. */
    private static FailureVerdict failure(Document document, KeySetReading.Refused refused, KeyOrigin.Kind kind) {
        String url = document.url().toString();
        return refused.fault() == KeySetFault.METADATA && kind != KeyOrigin.Kind.ISSUER
            ? FetchFault.METADATA.verdict(url, refused.issuer())
            : FetchFault.UNREADABLE.verdict(url, refused.fault().text());
    }

    /**
     * The lookup while nobody is asked. A key of which nothing is known may be published meanwhile: that is no reason
     * to say anything of the signature. All else is judged by the set of a moment ago.
     */
    private static KeyLookup paused(KeyOrigin.Kind kind, KeyQuery query, KnownSet known, Instant again) {
        return query.isAbsent(known.keys()) && !known.isRetired(query.keyId()) ? new KeyLookup.TooSoon(again)
            : known.found(kind, again);
    }

    /**
     * The last set that came, if it says something of the key; else nothing is known. One that is out of date does not
     * count against a server that works and publishes none.
     */
    private KeyLookup old(KeyOrigin.Kind kind, KeyQuery query, @Nullable KnownSet known, boolean isIn,
            DocumentResult.Failed failed) {
        if (known == null || (failed.isWithdrawn() && !known.isFresh(clock.now()))) {
            return new KeyLookup.Failed(failed.failure());
        }
        boolean isKnown = isIn || known.isRetired(query.keyId())
            || (query.keyId() != null && !query.isAbsent(known.keys()));
        return isKnown ? known.found(kind, failed.failure()) : new KeyLookup.Failed(failed.failure());
    }

    /** Writes down that {@code set} was fetched and lacks a key, unless another caller did. */
    private void miss(DocumentCache.Arrival caller, KnownSet set) throws InterruptedException {
        try (DocumentCache.Access access = caller.open()) {
            KnownSet now = current(access);
            if (now != null && now.cached().document() == set.cached().document()
                && now.again(clock.now(), PAUSE) == null) {
                access.keep(now.missed(clock.now()).cached());
            }
        }
    }

    private @Nullable KnownSet current(DocumentCache.Access access) {
        return access.current().flatMap(this::read).orElse(null);
    }

    private Optional<KnownSet> read(CachedDocument cached) {
        KeySet keys = read.get(cached.document());
        byte[] bytes = cached.document().bytes();
        if (keys == null && KeySetReader.read(bytes, bytes.length) instanceof KeySetReading.Read(var now)) {
            read.put(cached.document(), now);
            keys = now;
        }
        return Optional.ofNullable(keys).map(set -> new KnownSet(cached, set));
    }
}
