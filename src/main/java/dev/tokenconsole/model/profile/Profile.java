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

    /** A profile whose token is fetched only when somebody asks; takes ownership of {@code secret}. */
    public Profile(UUID id, String name, String environmentId, String clientId, Secret secret, String note) {
        this(id, name, environmentId, clientId, secret, note, false);
    }

    /** Takes ownership of {@code secret}. The texts are taken as they are; {@link ProfileRules} judges them. */
    public Profile(UUID id, String name, String environmentId, String clientId, Secret secret, String note,
            boolean renews) {
        this.id = Objects.requireNonNull(id);
        this.name = name;
        this.environmentId = environmentId;
        this.clientId = clientId;
        this.secret = secret;
        this.note = note;
        this.renews = renews;
    }

    /** What stays the same when everything else is edited. */
    public UUID id() {
        return id;
    }

    /** What people call it; unique in its environment. */
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

    /** Whether its token is renewed by itself before it ends. */
    public boolean renews() {
        return renews;
    }

    /** The same profile with a secret of its own. */
    public Profile copy() {
        return new Profile(id, name, environmentId, clientId, secret.copy(), note, renews);
    }

    /** A copy with another answer about renewal, and with a secret of its own. */
    public Profile renewing(boolean byItself) {
        return new Profile(id, name, environmentId, clientId, secret.copy(), note, byItself);
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
