package dev.tokenconsole.verify.source;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.cache.CachedDocument;
import dev.tokenconsole.verify.fetch.Document;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.UnusableKey;
import dev.tokenconsole.verify.key.VerificationKey;

/** A key set that is kept, read. */
record KnownSet(CachedDocument cached, KeySet keys) {
    /** The set that {@code document} is, which came after {@code before}; {@code missedAt} as in the document. */
    static KnownSet after(@Nullable KnownSet before, Document document, KeySet keys, @Nullable Instant missedAt) {
        if (before == null) {
            return new KnownSet(new CachedDocument(document, missedAt, Set.of()), keys);
        }
        Set<String> retired = Stream.concat(ids(before.keys), before.cached.retired().stream())
            .filter(id -> !keys.has(id)).limit(CachedDocument.MOST_RETIRED)
            .collect(Collectors.toCollection(LinkedHashSet::new));
        return new KnownSet(new CachedDocument(document, missedAt, retired), keys);
    }

    private static Stream<String> ids(KeySet keys) {
        return Stream.concat(keys.usable().stream().map(VerificationKey::id),
            keys.unusable().stream().map(UnusableKey::id)).flatMap(Stream::ofNullable).distinct();
    }

    boolean isFresh(Instant now) {
        return cached.document().isFresh(now);
    }

    boolean isRetired(@Nullable String keyId) {
        return keyId != null && cached.retired().contains(keyId);
    }

    /** The same document with the time at which it lacked a key. */
    KnownSet missed(Instant at) {
        return new KnownSet(new CachedDocument(cached.document(), at, cached.retired()), keys);
    }

    /** The time from which a missing key is asked for again; absent if that is now. */
    @Nullable Instant again(Instant now, Duration pause) {
        Instant missed = cached.missedAt();
        return missed == null || now.isBefore(missed) || !now.isBefore(missed.plus(pause)) ? null
            : missed.plus(pause);
    }

    /** The set as one that was just fetched, or is up to date. */
    KeyLookup.Found found(KeyOrigin.Kind kind) {
        return found(kind, null, null);
    }

    /** The set that counts all the same after {@code notRefreshed}. */
    KeyLookup.Found found(KeyOrigin.Kind kind, FailureVerdict notRefreshed) {
        return found(kind, notRefreshed, null);
    }

    /** The set of a moment ago, which is not fetched again before {@code again}. */
    KeyLookup.Found found(KeyOrigin.Kind kind, Instant again) {
        return found(kind, null, again);
    }

    private KeyLookup.Found found(
            KeyOrigin.Kind kind, @Nullable FailureVerdict notRefreshed, @Nullable Instant again) {
        Document document = cached.document();
        return new KeyLookup.Found(keys, new KeyOrigin(kind, document.url().toString(), document.fetchedAt(),
            keys.unusable().size(), notRefreshed, again), cached.retired());
    }
}
