package dev.tokenconsole.model.environment;

import java.net.URI;
import java.util.Objects;

/**
 * A place that hands out tokens.
 *
 * @param id the stable name that profiles refer to
 * @param name what people call it
 * @param kind what is at stake there
 * @param baseUrl absolute, without a trailing slash
 * @param version of the API, as it stands in the path, such as {@code 1}
 * @param recipe how a token is asked for
 * @param options what else is set
 */
public record Environment(String id, String name, EnvironmentKind kind, URI baseUrl, String version,
        TokenRecipe recipe, EnvironmentOptions options) {

    /** An environment with nothing else set. */
    public Environment(
            String id, String name, EnvironmentKind kind, URI baseUrl, String version, TokenRecipe recipe) {
        this(id, name, kind, baseUrl, version, recipe, EnvironmentOptions.DEFAULT);
    }

    /** Where a token is asked for. */
    public URI tokenUrl() {
        URI own = options.tokenUrl();
        return own != null ? own : URI.create(baseUrl + recipe.path().replace("{version}", version));
    }

    /** What it is shown in; production always in red. */
    public EnvironmentColour colour() {
        return kind == EnvironmentKind.PRODUCTION ? EnvironmentColour.RED
            : Objects.requireNonNullElse(options.colour(), EnvironmentColour.of(kind));
    }

    /** How it is connected to. */
    public Transport transport() {
        return options.transport();
    }

    /** Whether both ask for a token in the same way at the same place; what they are called does not matter. */
    public boolean asksLike(Environment other) {
        return baseUrl.equals(other.baseUrl) && version.equals(other.version) && recipe.equals(other.recipe)
            && Objects.equals(options.tokenUrl(), other.options.tokenUrl())
            && options.scope().equals(other.options.scope()) && transport().equals(other.transport());
    }

    /** The same environment at another address. */
    public Environment withBaseUrl(URI newBaseUrl) {
        return new Environment(id, name, kind, newBaseUrl, version, recipe, options);
    }

    /** The same environment with other options. */
    public Environment with(EnvironmentOptions newOptions) {
        return new Environment(id, name, kind, baseUrl, version, recipe, newOptions);
    }
}
