package dev.tokenconsole.verify.cache;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.verify.fetch.Document;

/**
 * A document that is kept, with the history that its readers need.
 *
 * @param missedAt the time when it was last fetched because it lacked something; absent if it never was
 * @param retired ids of keys that earlier versions had and this one has not
 */
public record CachedDocument(Document document, @Nullable Instant missedAt, Set<String> retired) {
    /** The most ids that are remembered. */
    public static final int MOST_RETIRED = 64;

    /** Copies the ids. */
    public CachedDocument {
        retired = Set.copyOf(retired);
    }
}
