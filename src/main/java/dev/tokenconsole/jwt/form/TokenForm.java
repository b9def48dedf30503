package dev.tokenconsole.jwt.form;

/**
 * Each form that a text may have. docs/token-forms.md says of each one how it is known and where it is specified, and a
 * test holds that table to these names.
 */
public enum TokenForm {
    /** Signed claims in compact form. */
    JWT("jwt"),
    /** A signed payload that holds no claims. */
    JWS("jws"),
    /** A signature whose payload is elsewhere. */
    JWS_DETACHED("jws-detached"),
    /** A signed payload that is not base64url. */
    JWS_UNENCODED("jws-unencoded"),
    /** A signed token that holds another token. */
    NESTED_JWT("nested-jwt"),
    /** A signed token with disclosures behind it. */
    SD_JWT("sd-jwt"),
    /** A token of telephony with parameters behind it. */
    PASSPORT("passport"),
    /** An encrypted token in compact form. */
    JWE("jwe"),
    /** Signatures in JSON form. */
    JWS_JSON("jws-json"),
    /** Encrypted content in JSON form. */
    JWE_JSON("jwe-json"),
    /** A header or a payload alone. */
    JWT_PART("jwt-part"),
    /** Claims as JSON. */
    CLAIMS("claims"),
    /** A key, or a set of them. */
    JWK("jwk"),
    PASETO("paseto"),
    PASERK("paserk"),
    MACAROON("macaroon"),
    BISCUIT("biscuit"),
    /** A CBOR Web Token, or another COSE structure. */
    CWT("cwt"),
    SAML("saml"),
    KERBEROS("kerberos"),
    NTLM("ntlm"),
    /** A signed cookie of a Python framework. */
    ITSDANGEROUS("itsdangerous"),
    /** Form fields with a signature among them. */
    SIGNED_FIELDS("signed-fields"),
    /** An opaque token whose first characters an issuer documents. */
    KNOWN_PREFIX("known-prefix"),
    /** User name and password. */
    BASIC("basic"),
    /** Credentials of another HTTP scheme. */
    HTTP_SCHEME("http-scheme"),
    PEM("pem"),
    SSH_KEY("ssh-key"),
    /** Perhaps an opaque token; nothing else fits. */
    OPAQUE("opaque"),
    /** No token. */
    NONE("none");

    private final String id;

    TokenForm(String id) {
        this.id = id;
    }

    /** True for a signed token whose payload need not be claims: a text, or another token. */
    public boolean mayLackClaims() {
        return this == JWS || this == NESTED_JWT;
    }

    /** The name in machine output and in docs/token-forms.md. */
    public String id() {
        return id;
    }
}
