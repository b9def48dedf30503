package dev.tokenconsole.model.token;

import dev.tokenconsole.model.secret.Secret;

/** A token as it was issued. Not a record: it owns a {@link Secret}, which {@link #close()} wipes. */
public final class AccessToken implements AutoCloseable {
    private final Secret value;
    private final TokenTimes times;

    /** Takes ownership of {@code value}, the bare token without a {@code Bearer} prefix. */
    public AccessToken(Secret value, TokenTimes times) {
        this.value = value;
        this.times = times;
    }

    /** The bare token. */
    public Secret value() {
        return value;
    }

    /** The receipt time and the lifetime. */
    public TokenTimes times() {
        return times;
    }

    /** Wipes the token. */
    @Override
    public void close() {
        value.close();
    }

    @Override
    public String toString() {
        return "<token>";
    }
}
