package dev.tokenconsole.verify.signature;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.key.VerdictReason;

/** A reason why a text holds no signature that could be verified. */
public enum ImpossibleReason implements VerdictReason {
    /** More characters than are decoded. */
    TOO_LONG("too-long", "verify.impossible.too-long"),
    /** Five parts: encrypted (RFC 7516 section 3.1). */
    ENCRYPTED("encrypted", "verify.impossible.encrypted"),
    /** In JSON form (RFC 7515 section 7.2). */
    JSON_FORM("json-form", "verify.impossible.json-form"),
    /** Not three parts (RFC 7515 section 3.1). */
    PARTS("parts", "verify.impossible.parts"),
    /** A header that is not base64url, strictly (RFC 7515 section 2, RFC 4648 section 3.5). */
    HEADER_BASE64("header-base64", "verify.impossible.header-base64"),
    /** A header that is no strict JSON object (RFC 7515 section 4: no name twice). */
    HEADER_JSON("header-json", "verify.impossible.header-json"),
    /** A {@code kid} that is no string (RFC 7515 section 4.1.4). */
    KEY_ID("key-id", "verify.impossible.key-id"),
    /** A payload that is not base64url, strictly. */
    PAYLOAD_BASE64("payload-base64", "verify.impossible.payload-base64"),
    /** No payload: it is elsewhere (RFC 7515 appendix F). */
    DETACHED("detached", "verify.impossible.detached"),
    /** No signature. */
    SIGNATURE_MISSING("signature-missing", "verify.impossible.signature-missing"),
    /** A signature that is not base64url, strictly. */
    SIGNATURE_BASE64("signature-base64", "verify.impossible.signature-base64"),
    /** A signature of a length that no key makes with this algorithm (RFC 7518 section 3). */
    SIGNATURE_LENGTH("signature-length", "verify.impossible.signature-length"),
    /** An ECDSA signature in the form of ASN.1, and not R and S alone (RFC 7518 section 3.4). */
    SIGNATURE_DER("signature-der", "verify.impossible.signature-der");

    private final String id;
    private final String key;

    ImpossibleReason(String id, String key) {
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
