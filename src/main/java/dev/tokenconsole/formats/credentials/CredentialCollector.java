package dev.tokenconsole.formats.credentials;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Collects the credentials among the named values of a text. Lives only while the text is read: the secret is a string
 * here because it was one in the text.
 */
final class CredentialCollector {
    /** Placeholders for a value: {@code {{name}}}, {@code ${NAME}}, {@code $NAME}, {@code <name>}. */
    private static final Pattern PLACEHOLDER =
        Pattern.compile("\\{\\{[^{}]*+}}|\\$\\{[^{}]*+}|\\$[A-Z][A-Z0-9_]*+|<[^<>]*+>");

    private String clientId = "";
    private String secret = "";
    private String url = "";

    /**
     * Takes the value if the name is one of a client id, a client secret or a base URL, in any spelling and with
     * any prefix: {@code client_id}, {@code clientId}, {@code STONEX_CLIENT_SECRET}, {@code baseUrl}. The first
     * value of a kind counts.
     */
    void put(String name, @Nullable String value) {
        if (value == null || value.isEmpty() || PLACEHOLDER.matcher(value).matches()) {
            return;
        }
        String plain = name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        if (plain.endsWith("clientid") && clientId.isEmpty()) {
            clientId = value;
        } else if (plain.endsWith("clientsecret") && secret.isEmpty()) {
            secret = value;
        } else if ((plain.endsWith("baseurl") || plain.endsWith("apiurl")) && url.isEmpty()) {
            url = value;
        }
    }

    /** An address found elsewhere in the text; does not replace one that was named as such. */
    void putUrl(String found) {
        url = url.isEmpty() ? found : url;
    }

    /** These credentials, if both halves were found. */
    Optional<CredentialCollector> complete() {
        return clientId.isEmpty() || secret.isEmpty() ? Optional.empty() : Optional.of(this);
    }

    String clientId() {
        return clientId;
    }

    String secret() {
        return secret;
    }

    /** Empty if there is none. */
    String url() {
        return url;
    }
}
