package dev.tokenconsole.model.environment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * A server that issues tokens, and the settings for its use.
 *
 * @param id the stable name that profiles refer to
 * @param name the name for people
 * @param kind the kind of system
 * @param baseUrl absolute, without a trailing slash
 * @param version of the API, as in the path, such as {@code 1}
 * @param recipe the shape of its token request
 * @param options all optional settings
 */
public record Environment(String id, String name, EnvironmentKind kind, URI baseUrl, String version,
        TokenRecipe recipe, EnvironmentOptions options) {

    /**
     * Requires that its token URL can be written as an address.
     *
     * @throws IllegalArgumentException if {@code version} does not fit into the path of {@code recipe}; it does not
     *     repeat the version
     */
    public Environment {
        if (!isAddress(baseUrl + recipe.path().replace("{version}", version))) {
            throw new IllegalArgumentException("The version does not fit into an address.");
        }
    }

    /** An environment with default options. */
    public Environment(
            String id, String name, EnvironmentKind kind, URI baseUrl, String version, TokenRecipe recipe) {
        this(id, name, kind, baseUrl, version, recipe, EnvironmentOptions.DEFAULT);
    }

    /** The URL for token requests. */
    public URI tokenUrl() {
        URI own = options.tokenUrl();
        return own != null ? own : URI.create(baseUrl + recipe.path().replace("{version}", version));
    }

    private static boolean isAddress(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** True if its token URL is on this computer, by the text of its host. */
    public boolean isLocal() {
        String host = tokenUrl().getHost();
        return host != null && WebAddress.isLoopback(host);
    }

    /** The colour; always red for production. */
    public EnvironmentColour colour() {
        return kind == EnvironmentKind.PRODUCTION ? EnvironmentColour.RED
            : Objects.requireNonNullElse(options.colour(), EnvironmentColour.of(kind));
    }

    /** The settings of its connections. */
    public Transport transport() {
        return options.transport();
    }

    /** True if both send the same token request to the same URL over the same transport; their names do not matter. */
    public boolean sendsSameRequestsAs(Environment other) {
        return baseUrl.equals(other.baseUrl) && version.equals(other.version) && recipe.equals(other.recipe)
            && Objects.equals(options.tokenUrl(), other.options.tokenUrl())
            && options.scope().equals(other.options.scope())
            && options.parameters().equals(other.options.parameters()) && transport().equals(other.transport());
    }

    /**
     * True if the token requests of both are one and the same, so that the outcome of one is that of the other. A base
     * URL that a token URL replaces is no part of a request; the demo has a server of its own.
     */
    public boolean asksAs(Environment other) {
        return tokenUrl().equals(other.tokenUrl()) && recipe.equals(other.recipe)
            && options.scope().equals(other.options.scope())
            && options.parameters().equals(other.options.parameters()) && transport().equals(other.transport())
            && (kind == EnvironmentKind.DEMO) == (other.kind == EnvironmentKind.DEMO);
    }

    /** The same environment with another base URL. */
    public Environment withBaseUrl(URI newBaseUrl) {
        return new Environment(id, name, kind, newBaseUrl, version, recipe, options);
    }

    /** The same environment with other options. */
    public Environment with(EnvironmentOptions newOptions) {
        return new Environment(id, name, kind, baseUrl, version, recipe, newOptions);
    }
}
