package dev.tokenconsole.verify.source;

import java.time.Instant;
import java.util.Set;

import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.key.KeySet;

/** The result of looking for a key. */
public sealed interface KeyLookup {
    /**
     * The set that counts now: it has the key, or was fetched because of it.
     *
     * @param retired the ids of keys that were in earlier sets from there and are not in this one
     */
    record Found(KeySet keys, KeyOrigin origin, Set<String> retired) implements KeyLookup {
        /** Copies the ids. */
        public Found {
            retired = Set.copyOf(retired);
        }
    }

    /** No set could be fetched, and none is kept. */
    record Failed(FailureVerdict failure) implements KeyLookup {}

    /**
     * The set that is kept lacks the key, and was asked for a moment ago, because of this key, another one or a
     * signature that did not match.
     *
     * @param again the time from which it can be asked for again
     */
    record TooSoon(Instant again) implements KeyLookup {}

    /** The thread was interrupted. */
    record Cancelled() implements KeyLookup {}
}
