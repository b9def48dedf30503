package dev.tokenconsole.formats.credentials.found;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.shell.ShellCommand;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.WebAddress;

/**
 * The request for a token, as far as a text tells it and it can be shown: nothing in it is secret.
 *
 * @param tokenUrl the address that credentials are sent to; null if the text names none
 * @param server another address of the server; null if the text names none
 * @param several true if the text names several addresses at the server that credentials could be sent to
 * @param basic true if the credentials are sent by HTTP Basic
 * @param body the format of the body; null if it is not known
 * @param parameters what the body holds beside the credentials, of the names in {@link #PARAMETERS}
 * @param more true if the body holds others, or one of these with several values
 */
public record SeenRequest(@Nullable Address tokenUrl, @Nullable Address server, boolean several, boolean basic,
        TokenRecipe.@Nullable Body body, Map<String, String> parameters, boolean more) {
    /** The parameters of a request for a token that an environment keeps. */
    static final Set<String> PARAMETERS = Set.of("grant_type", "scope", "audience", "resource");

    /** A name under which a secret may stand. */
    private static final Pattern SECRET_NAME = Pattern.compile(
        "(?i).*(?:secret|pass|pwd|token|key|sig|code|assertion|client|auth|cred|session|user|pin$).*");
    /** A value that nobody types: long, or letters and digits without a word in them. */
    private static final Pattern OPAQUE = Pattern.compile(".{40,}|(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/=_~-]{16,}");

    /** A variable in a path that is an address all the same. */
    private static final Pattern VARIABLE = Pattern.compile(
        "[$!]\\w|/:\\w|__\\w|[" + ShellCommand.EXPANSION + ShellCommand.EXPANSION_END + "]");

    /**
     * An address as the text writes it.
     *
     * @param url without user, fragment, and parameters that may be secret
     * @param part the part of it that {@code url} has
     */
    public record Address(URI url, Part part) {
        /** The part of a written address that is known. */
        public enum Part {
            /** All of it that is sent. */
            WHOLE,
            /** All but parameters that may be secret. */
            WITHOUT_PARAMETERS,
            /** The server alone: the rest cannot be read. */
            SERVER
        }

        /** The address in {@code written}, which has a server; {@code server} is that. */
        static Address of(String written, URI server) {
            URI url = WebAddress.read(written).orElse(null);
            if (url == null || url.getHost() == null || VARIABLE.matcher(url.getRawPath()).find()) {
                return new Address(server, Part.SERVER);
            }
            String port = url.getPort() < 0 ? "" : ":" + url.getPort();
            String base = (url.getScheme() + "://" + url.getHost()).toLowerCase(Locale.ROOT) + port + url.getRawPath();
            return new Address(URI.create(base), Part.WHOLE).with(url.getRawQuery());
        }

        /** The same with {@code query}, the text behind a question mark, if that is not secret. */
        Address with(@Nullable String query) {
            if (query == null || query.isEmpty() || part != Part.WHOLE) {
                return this;
            }
            boolean shown = Arrays.stream(query.split("&")).noneMatch(Address::maybeSecret);
            return shown ? WebAddress.read(url + "?" + query).map(whole -> new Address(whole, Part.WHOLE))
                .orElse(new Address(url, Part.WITHOUT_PARAMETERS)) : new Address(url, Part.WITHOUT_PARAMETERS);
        }

        /** The same, or the {@code host} alone if the address holds {@code value}. */
        Address without(String value) {
            return value.isEmpty() || !url.toString().contains(value) ? this
                : new Address(URI.create(url.getScheme() + "://" + url.getRawAuthority()), Part.SERVER);
        }

        private static boolean maybeSecret(String parameter) {
            int equals = parameter.indexOf('=');
            return equals < 0 || SECRET_NAME.matcher(parameter.substring(0, equals)).matches()
                || OPAQUE.matcher(parameter.substring(equals + 1)).matches();
        }
    }

    /** The same without addresses and parameters that hold {@code value}. */
    SeenRequest without(String value) {
        Map<String, String> others = new HashMap<>(parameters);
        others.values().removeIf(each -> each.contains(value));
        return new SeenRequest(tokenUrl == null ? null : tokenUrl.without(value),
            server == null ? null : server.without(value), several, basic, body, others, more);
    }

    public SeenRequest {
        parameters = Map.copyOf(parameters);
    }
}
