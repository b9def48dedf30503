package dev.tokenconsole.verify.signature;

import dev.tokenconsole.verify.key.VerdictReason;

/** A reason in the header to refuse a signature whatever its key. */
public enum NotAllowedReason implements VerdictReason {
    /** {@code none} in any case of its letters (RFC 7518 section 3.6, RFC 8725 section 3.2). */
    NONE,
    /** HS256, HS384 or HS512 without a secret that was pasted for it (RFC 8725 section 2.1). */
    HMAC_WITHOUT_SECRET,
    /** An algorithm that is not known here (RFC 8725 section 3.1). */
    ALGORITHM_UNKNOWN,
    /** No {@code alg} (RFC 7515 section 4.1.1). */
    ALGORITHM_MISSING,
    /** An {@code alg} that is no string, or an empty one. */
    ALGORITHM_MALFORMED,
    /** {@code crit} lists an extension that is not known here (RFC 7515 section 4.1.11). */
    CRIT_UNKNOWN,
    /** {@code crit} is no list of names, is empty, or lists what it must not (RFC 7515 section 4.1.11). */
    CRIT_MALFORMED,
    /** {@code b64} is {@code false}: the payload is not encoded (RFC 7797 section 3). */
    B64_FALSE,
    /** {@code b64} is neither {@code true} nor {@code false} (RFC 7797 section 3). */
    B64_MALFORMED;

    @Override
    public String family() {
        return "verify.not-allowed.";
    }
}
