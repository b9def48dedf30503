package dev.tokenconsole.verify.key;

/** A reason not to verify with a key, although the arithmetic may succeed. */
public enum KeyFault implements VerdictReason {
    /** The entry is no JSON object. */
    NO_OBJECT,
    /** A member is missing, or of another type or form than RFC 7517 section 4 and RFC 7518 section 6 say. */
    MALFORMED,
    /** A {@code kty} other than RSA, EC and OKP (RFC 7518 section 6.1, RFC 8037 section 2). */
    TYPE_UNKNOWN,
    /** A {@code crv} other than P-256, P-384, P-521, Ed25519 and Ed448. */
    CURVE_UNKNOWN,
    /** A point that is not on its curve, or that makes any signature match (RFC 7518 section 6.2, RFC 8032). */
    POINT,
    /** Fewer than 2048 bits (RFC 7518 sections 3.3 and 3.5). */
    RSA_SHORT,
    /** More than 16384 bits, which takes seconds to compute with. */
    RSA_LONG,
    /** An even modulus, or an exponent that is even, 1, or longer than 64 bits (RFC 8017 section 3.1). */
    RSA_NUMBERS,
    /** A {@code use} other than {@code sig} (RFC 7517 section 4.2). */
    USE,
    /** {@code key_ops} without {@code verify} (RFC 7517 section 4.3). */
    KEY_OPS,
    /** An {@code alg} other than that of the token, or one that is not for such a key (RFC 7517 section 4.4). */
    ALGORITHM,
    /** A key of another type or curve than the algorithm of the token needs (RFC 7518 section 3.1). */
    TYPE_OTHER,
    /** Two keys of one {@code kid} and one type: which is meant is not certain (RFC 7517 section 4.5). */
    TWO_OF_ONE_ID,
    /** More keys for a token without {@code kid} than are tried: a hostile set could take a minute. */
    TOO_MANY,
    /** A published private key: it proves nothing any more (RFC 7518 sections 6.2.2 and 6.3.2, RFC 8037 section 2). */
    PRIVATE,
    /** A published secret, {@code kty} {@code oct} (RFC 7518 section 6.4). */
    SYMMETRIC,
    /** A pasted secret of fewer bytes than the hash has (RFC 7518 section 3.2). */
    SECRET_SHORT,
    /** A pasted secret that is no base64, although it is said to be (RFC 4648 sections 3.5, 4 and 5). */
    SECRET_BASE64,
    /** A pasted secret that is a public key or a certificate (RFC 8725 section 2.1). */
    SECRET_PUBLIC,
    /** A pasted secret with half of a surrogate pair, which stands for no bytes. */
    SECRET_TEXT;

    /** True if only an RSA key has it. */
    public boolean isOfRsa() {
        return this == RSA_SHORT || this == RSA_LONG || this == RSA_NUMBERS;
    }

    /** True if the key is in order, and for something else. */
    public boolean isOfPurpose() {
        return this == USE || this == KEY_OPS || this == ALGORITHM;
    }

    @Override
    public String family() {
        return "verify.key.";
    }
}
