package dev.tokenconsole.verify.signature;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.key.VerdictReason;

/** A way in which the key of a token is not in its set. */
public enum AbsenceReason implements VerdictReason {
    /** No key of the {@code kid} (RFC 7515 section 4.1.4). */
    ID_UNKNOWN("id-unknown", "verify.absent.id-unknown"),
    /** A key of the {@code kid} was in an earlier set. */
    ID_RETIRED("id-retired", "verify.absent.id-retired"),
    /** The token names no key, and no key of the set is for its algorithm. */
    NONE_FITS("none-fits", "verify.absent.none-fits");

    private final String id;
    private final String key;

    AbsenceReason(String id, String key) {
        this.id = id;
        this.key = key;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String text() {
        return Messages.text(key);
    }
}
