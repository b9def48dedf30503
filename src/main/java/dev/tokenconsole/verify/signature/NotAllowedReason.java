package dev.tokenconsole.verify.signature;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.key.VerdictReason;

/** A reason in the header to refuse a signature whatever its key. */
public enum NotAllowedReason implements VerdictReason {
    /** {@code none} in any case of its letters (RFC 7518 section 3.6, RFC 8725 section 3.2). */
    NONE("none", "verify.not-allowed.none"),
    /** HS256, HS384 or HS512 without a secret that was pasted for it (RFC 8725 section 2.1). */
    HMAC_WITHOUT_SECRET("hmac-without-secret", "verify.not-allowed.hmac-without-secret"),
    /** An algorithm that is not known here (RFC 8725 section 3.1). */
    ALGORITHM_UNKNOWN("algorithm-unknown", "verify.not-allowed.algorithm-unknown"),
    /** No {@code alg} (RFC 7515 section 4.1.1). */
    ALGORITHM_MISSING("algorithm-missing", "verify.not-allowed.algorithm-missing"),
    /** An {@code alg} that is no string, or an empty one. */
    ALGORITHM_MALFORMED("algorithm-malformed", "verify.not-allowed.algorithm-malformed"),
    /** {@code crit} lists an extension that is not known here (RFC 7515 section 4.1.11). */
    CRIT_UNKNOWN("crit-unknown", "verify.not-allowed.crit-unknown"),
    /** {@code crit} is no list of names, is empty, or lists what it must not (RFC 7515 section 4.1.11). */
    CRIT_MALFORMED("crit-malformed", "verify.not-allowed.crit-malformed"),
    /** {@code b64} is {@code false}: the payload is not encoded (RFC 7797 section 3). */
    B64_FALSE("b64-false", "verify.not-allowed.b64-false"),
    /** {@code b64} is neither {@code true} nor {@code false} (RFC 7797 section 3). */
    B64_MALFORMED("b64-malformed", "verify.not-allowed.b64-malformed");

    private final String id;
    private final String key;

    NotAllowedReason(String id, String key) {
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
