package dev.tokenconsole.verify.key;

import dev.tokenconsole.i18n.Messages;

/** A reason not to verify with a key, although the arithmetic may succeed. */
public enum KeyFault implements VerdictReason {
    /** The entry is no JSON object. */
    NO_OBJECT("no-object", "verify.key.no-object"),
    /** A member is missing, or of another type or form than RFC 7517 section 4 and RFC 7518 section 6 say. */
    MALFORMED("malformed", "verify.key.malformed"),
    /** A {@code kty} other than RSA, EC and OKP (RFC 7518 section 6.1, RFC 8037 section 2). */
    TYPE_UNKNOWN("type-unknown", "verify.key.type-unknown"),
    /** A {@code crv} other than P-256, P-384, P-521, Ed25519 and Ed448. */
    CURVE_UNKNOWN("curve-unknown", "verify.key.curve-unknown"),
    /** A point that is not on its curve, or that makes any signature match (RFC 7518 section 6.2, RFC 8032). */
    POINT("point", "verify.key.point"),
    /** Fewer than 2048 bits (RFC 7518 sections 3.3 and 3.5). */
    RSA_SHORT("rsa-short", "verify.key.rsa-short"),
    /** More than 16384 bits, which takes seconds to compute with. */
    RSA_LONG("rsa-long", "verify.key.rsa-long"),
    /** An even modulus, or an exponent that is even, 1, or longer than 64 bits (RFC 8017 section 3.1). */
    RSA_NUMBERS("rsa-numbers", "verify.key.rsa-numbers"),
    /** A {@code use} other than {@code sig} (RFC 7517 section 4.2). */
    USE("use", "verify.key.use"),
    /** {@code key_ops} without {@code verify} (RFC 7517 section 4.3). */
    KEY_OPS("key-ops", "verify.key.key-ops"),
    /** An {@code alg} other than that of the token, or one that is not for such a key (RFC 7517 section 4.4). */
    ALGORITHM("algorithm", "verify.key.algorithm"),
    /** A key of another type or curve than the algorithm of the token needs (RFC 7518 section 3.1). */
    TYPE_OTHER("type-other", "verify.key.type-other"),
    /** Two keys of one {@code kid} and one type: which is meant is not certain (RFC 7517 section 4.5). */
    TWO_OF_ONE_ID("two-of-one-id", "verify.key.two-of-one-id"),
    /** More keys for a token without {@code kid} than are tried: a hostile set could take a minute. */
    TOO_MANY("too-many", "verify.key.too-many"),
    /** A published private key: it proves nothing any more (RFC 7518 sections 6.2.2 and 6.3.2, RFC 8037 section 2). */
    PRIVATE("private", "verify.key.private"),
    /** A published secret, {@code kty} {@code oct} (RFC 7518 section 6.4). */
    SYMMETRIC("symmetric", "verify.key.symmetric"),
    /** A pasted secret of fewer bytes than the hash has (RFC 7518 section 3.2). */
    SECRET_SHORT("secret-short", "verify.key.secret-short"),
    /** A pasted secret that is no base64, although it is said to be (RFC 4648 sections 3.5, 4 and 5). */
    SECRET_BASE64("secret-base64", "verify.key.secret-base64"),
    /** A pasted secret with half of a surrogate pair, which stands for no bytes. */
    SECRET_TEXT("secret-text", "verify.key.secret-text");

    private final String id;
    private final String key;

    KeyFault(String id, String key) {
        this.id = id;
        this.key = key;
    }

    /** True if only an RSA key has it. */
    public boolean isOfRsa() {
        return this == RSA_SHORT || this == RSA_LONG || this == RSA_NUMBERS;
    }

    /** True if the key is in order, and for something else. */
    public boolean isOfPurpose() {
        return this == USE || this == KEY_OPS || this == ALGORITHM;
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
