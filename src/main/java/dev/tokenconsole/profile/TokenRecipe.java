package dev.tokenconsole.profile;

/**
 * How a token is asked for: the path below an environment's base URL, where {@code {version}} stands for its
 * API version. The body is the JSON object {@code {"client_id":…,"client_secret":…}}.
 *
 * @param id the stable name kept in vaults
 * @param path begins with a slash
 */
public record TokenRecipe(String id, String path) {
    /** {@code POST {base}/api/v{version}/authentication} of the StoneX Payments API. */
    public static final TokenRecipe STONEX_PAYMENTS =
        new TokenRecipe("stonex-payments", "/api/v{version}/authentication");
}
