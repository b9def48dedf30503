package dev.tokenconsole.auth.request;

/** An environment's address to which no client secret is ever sent. */
public final class RefusedAddressException extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;

    /** {@code key} is that of {@link dev.tokenconsole.net.verdict.VerdictWording}. */
    RefusedAddressException(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
