package dev.tokenconsole.check;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;

/**
 * One thing to be checked: a row with the credentials behind it, or with the result if that is known without a request.
 * Not a record: it owns a {@link Secret}, which {@link #close()} wipes.
 */
public final class CheckEntry implements AutoCloseable {
    private final CheckRow row;
    private final @Nullable Credentials credentials;
    private final @Nullable CheckResult known;

    private CheckEntry(CheckRow row, @Nullable Credentials credentials, @Nullable CheckResult known) {
        this.row = row;
        this.credentials = credentials;
        this.known = known;
    }

    /** Credentials of {@code environment}. Takes {@code secret} over. */
    public static CheckEntry of(CheckRow row, Environment environment, String clientId, Secret secret) {
        return new CheckEntry(row, new Credentials(environment, clientId, secret), null);
    }

    /** A row that is not asked about: {@code result} is known. */
    public static CheckEntry known(CheckRow row, CheckResult result) {
        return new CheckEntry(row, null, result);
    }

    /** The name of it. */
    public CheckRow row() {
        return row;
    }

    /** The credentials; empty if the result is known. */
    public Optional<Credentials> credentials() {
        return Optional.ofNullable(credentials);
    }

    /** The result, if it is known without a request. */
    public Optional<CheckResult> result() {
        return Optional.ofNullable(known);
    }

    /** Wipes the secret. */
    @Override
    public void close() {
        if (credentials != null) {
            credentials.secret.close();
        }
    }

    @Override
    public String toString() {
        return "CheckEntry[" + row.number() + "]";
    }

    /** Credentials with their environment. */
    public static final class Credentials {
        private final Environment environment;
        private final String clientId;
        private final Secret secret;

        private Credentials(Environment environment, String clientId, Secret secret) {
            this.environment = environment;
            this.clientId = clientId;
            this.secret = secret;
        }

        /** The environment that is asked, with the scope of the row. */
        public Environment environment() {
            return environment;
        }

        /** The whole client id. */
        public String clientId() {
            return clientId;
        }

        /** The secret, owned by the entry. */
        public Secret secret() {
            return secret;
        }

        @Override
        public String toString() {
            return "<credentials>";
        }
    }
}
