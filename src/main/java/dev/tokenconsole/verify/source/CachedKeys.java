package dev.tokenconsole.verify.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import dev.tokenconsole.verify.key.UnusableKey;
import dev.tokenconsole.verify.key.VerificationKey;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.keyset.KeySetReading;

/**
 * Key sets of the network, from a cache. A set is fetched when it is out of date, and once when it lacks a key: then
 * not again because of a missing key for {@link #PAUSE}, however many tokens name unknown keys. A set that is out of
 * date and cannot be fetched still verifies, and is said to be old. Thread-safe.
 */
public final class CachedKeys implements KeyFinder {
    /** The shortest time between two requests because of an unknown key. */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    private final DocumentCache cache;
    private final TokenClock clock;
    /** Reading a set takes longer than verifying with a key of it. */
    private final Map<Document, KeySet> read = Collections.synchronizedMap(new WeakHashMap<>());

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
                case KeySource.OfIssuer issuer -> switch (new IssuerMetadata(cache, clock, issuer).find()) {
                    case IssuerMetadata.Found.KeySetUrl(var url) ->
                        find(url, issuer.environment(), KeyOrigin.Kind.ISSUER, query);
                    case IssuerMetadata.Found.Failed(var failure) -> new KeyLookup.Failed(failure);
                };
            };
        } catch (InterruptedException _) {
            return new KeyLookup.Cancelled();
        }
    }

    private KeyLookup find(URI url, Environment environment, KeyOrigin.Kind kind, KeyQuery query)
            throws InterruptedException {
        try (DocumentCache.Access access = cache.open(url, environment)) {
            KnownSet known = access.current().flatMap(this::read).orElse(null);
            Instant now = clock.now();
            if (known != null && known.cached().document().isFresh(now)) {
                Instant again = again(known.cached(), now);
                if (query.isIn().test(known.keys()) || known.cached().retired().contains(query.keyId())) {
                    return known.found(kind, null);
                }
                return again == null ? fetched(access, kind, query, known, true) : new KeyLookup.TooSoon(again);
            }
            return fetched(access, kind, query, known, false);
        }
    }

    private KeyLookup fetched(DocumentCache.Access access, KeyOrigin.Kind kind, KeyQuery query,
            @Nullable KnownSet known, boolean missed) {
        return switch (access.fetch()) {
            case DocumentResult.Fetched(var document) ->
                switch (KeySetReader.read(document.bytes(), document.bytes().length)) {
                    case KeySetReading.Read(var keys) -> {
                        boolean missing = missed || !query.isIn().test(keys);
                        KnownSet next = new KnownSet(cached(document, keys, known, missing), keys);
                        access.keep(next.cached());
                        yield next.found(kind, null);
                    }
                    case KeySetReading.Refused(var fault) -> {
                        FailureVerdict failure =
                            FetchFault.UNREADABLE.verdict(document.url().toString(), fault.text());
                        access.refuse(failure);
                        yield old(kind, query, known, failure);
                    }
                };
            case DocumentResult.Failed(var failure, _) -> old(kind, query, known, failure);
            case DocumentResult.Cancelled _ -> new KeyLookup.Cancelled();
        };
    }

    /** The last set that came, if it has the key; else nothing is known. */
    private static KeyLookup old(
            KeyOrigin.Kind kind, KeyQuery query, @Nullable KnownSet known, FailureVerdict failure) {
        return known != null && query.isIn().test(known.keys()) ? known.found(kind, failure)
            : new KeyLookup.Failed(failure);
    }

    private CachedDocument cached(Document document, KeySet keys, @Nullable KnownSet known, boolean missing) {
        if (known == null) {
            return new CachedDocument(document, missing ? clock.now() : null, Set.of());
        }
        Set<String> retired = Stream.concat(ids(known.keys()), known.cached().retired().stream())
            .filter(id -> !keys.has(id)).limit(CachedDocument.MOST_RETIRED)
            .collect(Collectors.toCollection(LinkedHashSet::new));
        return new CachedDocument(document, missing ? clock.now() : known.cached().missedAt(), retired);
    }

    private static Stream<String> ids(KeySet keys) {
        return Stream.concat(keys.usable().stream().map(VerificationKey::id),
            keys.unusable().stream().map(UnusableKey::id)).filter(id -> !id.isEmpty()).distinct();
    }

    /** The time from which a missing key is asked for again; absent if that is now. */
    private static @Nullable Instant again(CachedDocument cached, Instant now) {
        Instant missed = cached.missedAt();
        return missed == null || now.isBefore(missed) || !now.isBefore(missed.plus(PAUSE)) ? null
            : missed.plus(PAUSE);
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

    /** A document that is kept, read. */
    private record KnownSet(CachedDocument cached, KeySet keys) {
        KeyLookup.Found found(KeyOrigin.Kind kind, @Nullable FailureVerdict notRefreshed) {
            Document document = cached.document();
            return new KeyLookup.Found(keys, new KeyOrigin(kind, document.url().toString(), document.fetchedAt(),
                keys.unusable().size(), notRefreshed), cached.retired());
        }
    }
}
