package dev.tokenconsole.verify.keyset;

import dev.tokenconsole.verify.key.VerdictReason;

/** A reason why a text is no key set (RFC 7517 section 5) and holds no key. */
public enum KeySetFault implements VerdictReason {
    /** More than {@link KeySetReader#MAX_BYTES}. */
    TOO_LARGE,
    /** Nothing, or white space alone. */
    EMPTY,
    /** JSON that is cut off. */
    CUT,
    /** JSON that is nested too deep, or a text in it that is too long. */
    LIMIT,
    /** No strict JSON: a name twice, something behind the value, not UTF-8. */
    NO_JSON,
    /** JSON without the member {@code keys}, or one that is no array. */
    NO_KEYS,
    /** No JSON, and no PEM block of a public key or a certificate that can be read. */
    NO_PEM,
    /** The PEM block of a private key. */
    PRIVATE_PEM;

    @Override
    public String family() {
        return "verify.set.";
    }
}
