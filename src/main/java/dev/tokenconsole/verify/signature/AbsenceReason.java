package dev.tokenconsole.verify.signature;

import dev.tokenconsole.verify.key.VerdictReason;

/** A way in which the key of a token is not in its set. */
public enum AbsenceReason implements VerdictReason {
    /** No key of the {@code kid} (RFC 7515 section 4.1.4). */
    ID_UNKNOWN,
    /** A key of the {@code kid} was in an earlier set. */
    ID_RETIRED,
    /** The token names no key, and no key of the set is for its algorithm. */
    NONE_FITS;

    @Override
    public String family() {
        return "verify.absent.";
    }
}
