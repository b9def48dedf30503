package dev.tokenconsole.formats.credentials;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;

/**
 * Credentials recognised in a pasted text. Not a record: it owns a {@link Secret}, which {@link #close()} wipes.
 * The values are not checked; {@link dev.tokenconsole.model.profile.ProfileRules} does that.
 */
public final class PastedCredentials implements AutoCloseable {
    /** The longest text that is read, in characters. */
    public static final int LONGEST_INPUT = 64 * 1024;

    private final Format format;
    private final String clientId;
    private final Secret secret;
    private final @Nullable URI baseUrl;

    /** A format of text with credentials. */
    public enum Format {
        /** A JSON object with {@code client_id} and {@code client_secret}, alone or within other text. */
        JSON,
        /** Lines of the form {@code CLIENT_ID=…}. */
        ENV,
        /** A curl command that sends them. */
        CURL,
        /** A Postman environment file. */
        POSTMAN
    }

    PastedCredentials(Format format, CredentialCollector found) {
        this.format = format;
        this.clientId = found.clientId();
        this.secret = Secret.of(found.secret());
        this.baseUrl = BaseUrl.of(found.url());
    }

    /** The credentials in the text; empty if it has none of the formats or only one half of the credentials. */
    public static Optional<PastedCredentials> recognise(String text) {
        if (text.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        return PastedCurl.read(text).map(found -> new PastedCredentials(Format.CURL, found))
            .or(() -> PastedPostman.read(text).map(found -> new PastedCredentials(Format.POSTMAN, found)))
            .or(() -> PastedJson.read(text).map(found -> new PastedCredentials(Format.JSON, found)))
            .or(() -> PastedEnv.read(text).map(found -> new PastedCredentials(Format.ENV, found)));
    }

    /** The format of the text. */
    public Format format() {
        return format;
    }

    /** The public half. */
    public String clientId() {
        return clientId;
    }

    /** The secret half, owned by this object. */
    public Secret secret() {
        return secret;
    }

    /** The base URL in the text, without the path of the API; empty if there is none. */
    public Optional<URI> baseUrl() {
        return Optional.ofNullable(baseUrl);
    }

    /** The one of {@code known} with the server of {@link #baseUrl()}. */
    public Optional<Environment> environmentIn(Collection<Environment> known) {
        return baseUrl().flatMap(url -> known.stream()
            .filter(environment -> BaseUrl.sameServer(environment.baseUrl(), url)).findFirst());
    }

    /** Wipes the secret. */
    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "PastedCredentials[" + format + "]";
    }
}
