package dev.tokenconsole.auth.request;

/** The address of an environment is one that no client secret may be sent to. */
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
