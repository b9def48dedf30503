package dev.tokenconsole.model.profile;

import java.util.Objects;
import java.util.UUID;

import dev.tokenconsole.model.secret.Secret;

/**
 * One set of credentials of one environment. Not a record: it owns a {@link Secret}, which {@link #close()}
 * wipes.
 */
public final class Profile implements AutoCloseable {
    private final UUID id;
    private final String name;
    private final String environmentId;
    private final String clientId;
    private final Secret secret;
    private final String note;
    private final boolean renews;
    private final SecretHistory history;

    /** A profile without automatic renewal; takes ownership of {@code secret}. */
    public Profile(UUID id, String name, String environmentId, String clientId, Secret secret, String note) {
        this(id, name, environmentId, clientId, secret, note, false);
    }

    /** A profile of whose secret nothing is known; takes ownership of {@code secret}. */
    public Profile(UUID id, String name, String environmentId, String clientId, Secret secret, String note,
            boolean renews) {
        this(id, name, environmentId, clientId, secret, note, renews, SecretHistory.NONE);
    }

    /** Takes ownership of {@code secret}. The texts are not checked; {@link ProfileRules} does that. */
    public Profile(UUID id, String name, String environmentId, String clientId, Secret secret, String note,
            boolean renews, SecretHistory history) {
        this.id = Objects.requireNonNull(id);
        this.name = name;
        this.environmentId = environmentId;
        this.clientId = clientId;
        this.secret = secret;
        this.note = note;
        this.renews = renews;
        this.history = history;
    }

    /** The identity, which stays the same when everything else is edited. */
    public UUID id() {
        return id;
    }

    /** The name for people; unique in its environment. */
    public String name() {
        return name;
    }

    /** The {@link dev.tokenconsole.model.environment.Environment#id()} that it belongs to. */
    public String environmentId() {
        return environmentId;
    }

    /** The public half of the credentials. */
    public String clientId() {
        return clientId;
    }

    /** The secret half, owned by this profile. */
    public Secret secret() {
        return secret;
    }

    /** Free text; empty if there is none. */
    public String note() {
        return note;
    }

    /** True if its token is renewed automatically before it expires. */
    public boolean renews() {
        return renews;
    }

    /** The life of the secret. */
    public SecretHistory history() {
        return history;
    }

    /** A copy that owns its copy of the secret. */
    public Profile copy() {
        return new Profile(id, name, environmentId, clientId, secret.copy(), note, renews, history);
    }

    /** A copy with or without automatic renewal, which owns its copy of the secret. */
    public Profile renewing(boolean automatically) {
        return new Profile(id, name, environmentId, clientId, secret.copy(), note, automatically, history);
    }

    /** The same with another history, and with the same secret, which only one of the two may close. */
    public Profile with(SecretHistory next) {
        return new Profile(id, name, environmentId, clientId, secret, note, renews, next);
    }

    /** Wipes the secret. */
    @Override
    public void close() {
        secret.close();
    }

    /** Names the profile by its id alone. */
    @Override
    public String toString() {
        return "Profile[" + id + "]";
    }
}
