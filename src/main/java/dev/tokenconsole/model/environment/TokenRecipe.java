package dev.tokenconsole.model.environment;

import java.util.List;
import java.util.Optional;

/**
 * How a token is asked for: the shape of the request, as data.
 *
 * @param id the stable name kept in vaults and given on the command line
 * @param path below an environment's base URL, with a leading slash, where {@code {version}} stands for its API
 *     version; empty if there is no usual one, so that the environment has to name its token URL
 * @param body what the body is written in
 * @param authentication where the client id and the client secret stand
 * @param grantType the value of {@code grant_type}; empty if there is none
 * @param scoped whether a scope may be asked for
 */
public record TokenRecipe(
        String id, String path, Body body, Authentication authentication, String grantType, boolean scoped) {

    /** {@code POST {base}/api/v{version}/authentication} of the StoneX Payments API. */
    public static final TokenRecipe STONEX_PAYMENTS = new TokenRecipe(
        "stonex-payments", "/api/v{version}/authentication", Body.JSON, Authentication.BODY, "", false);

    /** {@code POST {base}/identity/connect/token} of the StoneX Clearing API. */
    public static final TokenRecipe STONEX_CLEARING =
        new TokenRecipe("stonex-clearing", "/identity/connect/token", Body.FORM, Authentication.BODY, "", false);

    /** The client credentials grant with {@code client_secret_post} (RFC 6749 sections 2.3.1 and 4.4). */
    public static final TokenRecipe OAUTH2_POST =
        new TokenRecipe("oauth2-post", "", Body.FORM, Authentication.BODY, "client_credentials", true);

    /** The client credentials grant with {@code client_secret_basic} (RFC 6749 sections 2.3.1 and 4.4). */
    public static final TokenRecipe OAUTH2_BASIC =
        new TokenRecipe("oauth2-basic", "", Body.FORM, Authentication.BASIC, "client_credentials", true);

    /** Every recipe, in the order in which they are offered. */
    public static final List<TokenRecipe> ALL = List.of(STONEX_PAYMENTS, STONEX_CLEARING, OAUTH2_POST, OAUTH2_BASIC);

    /** What the body of a request is written in. */
    public enum Body {
        /** {@code application/json}. */
        JSON,
        /** {@code application/x-www-form-urlencoded}. */
        FORM
    }

    /** Where the credentials stand in a request. */
    public enum Authentication {
        /** In the body, as {@code client_id} and {@code client_secret}. */
        BODY,
        /** In the header {@code Authorization: Basic}, each form-urlencoded first. */
        BASIC
    }

    /** The recipe of that id. */
    public static Optional<TokenRecipe> byId(String id) {
        return ALL.stream().filter(recipe -> recipe.id.equals(id)).findFirst();
    }

    /** Whether its path tells API versions apart. */
    public boolean isVersioned() {
        return path.contains("{version}");
    }
}
