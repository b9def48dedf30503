package dev.tokenconsole.verify.signature;

import dev.tokenconsole.verify.key.VerdictReason;

/** A way in which a signature is not that of the key. */
public enum MismatchReason implements VerdictReason {
    /** Token and signature do not belong together, or another key made the signature. */
    OTHER_BYTES,
    /** A signature that is longer or shorter than one by this key, and as long as one by another. */
    OTHER_LENGTH,
    /** No key of the set that the token may mean made the signature. */
    OTHER_BYTES_FOR_ALL,
    /** An ECDSA signature with R or S out of range, such as zero: no key makes it (FIPS 186-5 section 6.4.2). */
    OUT_OF_RANGE;

    @Override
    public String family() {
        return "verify.invalid.";
    }
}
