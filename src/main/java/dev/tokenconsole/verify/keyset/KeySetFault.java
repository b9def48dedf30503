package dev.tokenconsole.verify.keyset;

import dev.tokenconsole.verify.key.VerdictReason;

/** A reason why a text or a file is no key set (RFC 7517 section 5) and holds no public key. */
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
    /** The metadata of an issuer (RFC 8414, OpenID Connect Discovery 1.0). */
    METADATA,
    /** A published list of keys without the object around it. */
    KEY_LIST,
    /** JSON with PEM as a value. */
    PEM_IN_JSON,
    /** PEM in the place of a published key set. */
    PEM,
    /** Nothing that is known here. */
    NO_PEM,
    /** A PEM block without its first or its last line. */
    PEM_CUT,
    /** A PEM block, DER or base64 that ends too early or cannot be decoded. */
    DAMAGED,
    /** A private key, in PEM, DER or JSON. */
    PRIVATE_KEY,
    /** A secret as a JWK (RFC 7518 section 6.4). */
    SECRET,
    /** A key in a format of SSH (RFC 4253, RFC 4716). */
    SSH,
    /** A certificate request (RFC 2986). */
    REQUEST,
    /** Certificates in PKCS#7 (RFC 2315). */
    BUNDLE,
    /** A PKCS#12 file (RFC 7292). */
    PKCS12,
    /** A key store of Java. */
    KEY_STORE,
    /** A text of OpenPGP (RFC 9580). */
    PGP,
    /** HTML. */
    PAGE,
    /** Other XML. */
    XML,
    /** A signed token, or a response that has one. */
    TOKEN,
    /** The address of something. */
    ADDRESS;

    @Override
    public String family() {
        return "verify.set.";
    }
}
