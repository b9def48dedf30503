package dev.tokenconsole.model.token;

import dev.tokenconsole.model.secret.Secret;

/** A token as it was issued. Not a record: it owns a {@link Secret}, which {@link #close()} wipes. */
public final class AccessToken implements AutoCloseable {
    private final Secret value;
    private final TokenTimes times;
    private final GrantedMembers members;

    /** A token of a response with nothing beside it. */
    public AccessToken(Secret value, TokenTimes times) {
        this(value, times, GrantedMembers.NONE);
    }

    /** Takes ownership of {@code value}, the bare token without a {@code Bearer} prefix. */
    public AccessToken(Secret value, TokenTimes times, GrantedMembers members) {
        this.value = value;
        this.times = times;
        this.members = members;
    }

    /** The bare token. */
    public Secret value() {
        return value;
    }

    /** The receipt time and the lifetime. */
    public TokenTimes times() {
        return times;
    }

    /** The other members of the response. */
    public GrantedMembers members() {
        return members;
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
