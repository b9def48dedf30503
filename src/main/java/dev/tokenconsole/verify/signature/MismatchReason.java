package dev.tokenconsole.verify.signature;

import dev.tokenconsole.verify.key.SecretReading;
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
    OUT_OF_RANGE,
    /** The bytes that a secret encodes as base64 made the signature, and it was given as text. */
    SECRET_IN_BASE64,
    /** The characters of a secret made the signature, and it was given as base64. */
    SECRET_AS_TEXT,
    /** The bytes that a secret encodes in hexadecimal made the signature. */
    SECRET_IN_HEX,
    /** The secret without the white space around it made the signature. */
    SECRET_WITH_SPACE,
    /** The secret without the quotes around it made the signature. */
    SECRET_IN_QUOTES,
    /** The secret with a line end behind it made the signature. */
    SECRET_LINE_END;

    /** The reason by which a secret that was given in another way is the right one. */
    static MismatchReason of(SecretReading reading) {
        return switch (reading) {
            case BASE64 -> SECRET_IN_BASE64;
            case TEXT -> SECRET_AS_TEXT;
            case HEX -> SECRET_IN_HEX;
            case STRIPPED -> SECRET_WITH_SPACE;
            case UNQUOTED -> SECRET_IN_QUOTES;
            case LINE_END, WINDOWS_LINE_END -> SECRET_LINE_END;
        };
    }

    @Override
    public String family() {
        return "verify.invalid.";
    }
}
