package dev.tokenconsole.verify.key;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.net.verdict.FailureVerdict;

/**
 * The provenance of a key.
 *
 * @param kind the kind of its source
 * @param place the address that it was fetched from, or the name of a file; empty for a pasted text
 * @param fetchedAt by this computer's wall clock; absent for what was not fetched
 * @param leftOut the number of keys of the set that are unusable
 * @param notRefreshed the failure to fetch it again, where the last set was used all the same; absent if there was none
 * @param again the time from which it is fetched again, where a newer set might say more; absent if it was just
 *     fetched, or says all
 */
public record KeyOrigin(
        Kind kind, String place, @Nullable Instant fetchedAt, int leftOut, @Nullable FailureVerdict notRefreshed,
        @Nullable Instant again) {
    /** The kind of a source. */
    public enum Kind {
        /** The key-set URL of an environment. */
        KEY_SET_URL,
        /** The key-set URL that the metadata of an environment's expected issuer names. */
        ISSUER,
        /** A file or a text that the user gave. */
        GIVEN,
        /** A secret that the user pasted. */
        SECRET
    }

    /** Keys that were just fetched. */
    public static KeyOrigin fetched(Kind kind, String place, Instant at, int leftOut) {
        return new KeyOrigin(kind, place, at, leftOut, null, null);
    }

    /** A source that is not fetched. */
    public static KeyOrigin given(Kind kind, String place, int leftOut) {
        return new KeyOrigin(kind, place, null, leftOut, null, null);
    }
}
