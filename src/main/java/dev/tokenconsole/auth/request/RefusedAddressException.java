package dev.tokenconsole.auth.request;

/** The address of an environment is one that no client secret may be sent to. */
public final class RefusedAddressException extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String character;

    /**
     * {@code key} is that of {@link dev.tokenconsole.net.verdict.VerdictWording}; {@code character} is the one that is
     * not allowed, empty if it is no matter of one.
     */
    RefusedAddressException(String key, String character) {
        super(key);
        this.key = key;
        this.character = character;
    }

    public String character() {
        return character;
    }

    public String key() {
        return key;
    }
}
