package dev.tokenconsole.verify.keyset;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.key.VerdictReason;

/** A reason why a text is no key set (RFC 7517 section 5) and holds no key. */
public enum KeySetFault implements VerdictReason {
    /** More than {@link KeySetReader#MAX_BYTES}. */
    TOO_LARGE("too-large", "verify.set.too-large"),
    /** Nothing, or white space alone. */
    EMPTY("empty", "verify.set.empty"),
    /** JSON that is cut off. */
    CUT("cut", "verify.set.cut"),
    /** JSON that is nested too deep, or a text in it that is too long. */
    LIMIT("limit", "verify.set.limit"),
    /** No strict JSON: a name twice, something behind the value, not UTF-8. */
    NO_JSON("no-json", "verify.set.no-json"),
    /** JSON without the member {@code keys}, or one that is no array. */
    NO_KEYS("no-keys", "verify.set.no-keys"),
    /** No JSON, and no PEM block of a public key or a certificate that can be read. */
    NO_PEM("no-pem", "verify.set.no-pem"),
    /** The PEM block of a private key. */
    PRIVATE_PEM("private-pem", "verify.set.private-pem");

    private final String id;
    private final String key;

    KeySetFault(String id, String key) {
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
