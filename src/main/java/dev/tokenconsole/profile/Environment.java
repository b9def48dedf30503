package dev.tokenconsole.profile;

import java.net.URI;

/**
 * A place that hands out tokens.
 *
 * @param id the stable name that profiles refer to
 * @param name what people call it
 * @param kind what is at stake there
 * @param baseUrl absolute, without a trailing slash
 * @param version of the API, as it stands in the path, such as {@code 1}
 * @param recipe how a token is asked for
 */
public record Environment(
        String id, String name, EnvironmentKind kind, URI baseUrl, String version, TokenRecipe recipe) {

    /** Where a token is asked for. */
    public URI tokenUrl() {
        return URI.create(baseUrl + recipe.path().replace("{version}", version));
    }

    /** The same environment at another address. */
    public Environment at(URI newBaseUrl) {
        return new Environment(id, name, kind, newBaseUrl, version, recipe);
    }
}
