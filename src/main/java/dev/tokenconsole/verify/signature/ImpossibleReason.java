package dev.tokenconsole.verify.signature;

import dev.tokenconsole.verify.key.VerdictReason;

/** A reason why a text holds no signature that could be verified. */
public enum ImpossibleReason implements VerdictReason {
    /** More characters than are decoded. */
    TOO_LONG,
    /** Encrypted, in five parts or in JSON form (RFC 7516 section 3.1). */
    ENCRYPTED,
    /** Signed, in JSON form (RFC 7515 section 7.2). */
    JSON_FORM,
    /** Not three parts (RFC 7515 section 3.1). */
    PARTS,
    /** A header that is not base64url, strictly (RFC 7515 section 2, RFC 4648 section 3.5). */
    HEADER_BASE64,
    /** A header that is no strict JSON object (RFC 7515 section 4: no name twice). */
    HEADER_JSON,
    /** A {@code kid} that is no string (RFC 7515 section 4.1.4). */
    KEY_ID,
    /** A payload that is not base64url, strictly. */
    PAYLOAD_BASE64,
    /** No payload: it is elsewhere (RFC 7515 appendix F). */
    DETACHED,
    /** No signature. */
    SIGNATURE_MISSING,
    /** A signature that is not base64url, strictly. */
    SIGNATURE_BASE64,
    /** A signature of a length that no key makes with this algorithm (RFC 7518 section 3). */
    SIGNATURE_LENGTH,
    /** An ECDSA signature in the form of ASN.1, and not R and S alone (RFC 7518 section 3.4). */
    SIGNATURE_DER;

    @Override
    public String family() {
        return "verify.impossible.";
    }
}
