package dev.tokenconsole.verify.source;

/** Looks for the public keys of a source that is fetched. */
@FunctionalInterface
public interface KeyFinder {
    /** A finder that fetches nothing, for callers that have keys of the user alone. */
    KeyFinder NONE = (_, _) -> new KeyLookup.Cancelled();

    /**
     * The key set of {@code source}, which is fetched if none is kept, if the one that is kept is out of date, or if it
     * lacks the key. Blocks; an interrupt cancels, and is cleared.
     */
    KeyLookup find(KeySource.Fetched source, KeyQuery query);
}
