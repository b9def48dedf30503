package dev.tokenconsole.verify.signature;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.key.VerdictReason;

/** A way in which a signature is not that of the key. */
public enum MismatchReason implements VerdictReason {
    /** Token and signature do not belong together, or another key made the signature. */
    OTHER_BYTES("other-bytes", "verify.invalid.other-bytes"),
    /** A signature that is longer or shorter than one by this key, and as long as one by another. */
    OTHER_LENGTH("other-length", "verify.invalid.other-length"),
    /** No key of the set that the token may mean made the signature. */
    OTHER_BYTES_FOR_ALL("other-bytes-for-all", "verify.invalid.other-bytes-for-all"),
    /** An ECDSA signature with R or S out of range, such as zero: no key makes it (FIPS 186-5 section 6.4.2). */
    OUT_OF_RANGE("out-of-range", "verify.invalid.out-of-range");

    private final String id;
    private final String key;

    MismatchReason(String id, String key) {
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
