package dev.tokenconsole.model.environment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shape of a token request, as data.
 *
 * @param id the stable name in vaults and on the command line
 * @param path below an environment's base URL, with a leading slash, with {@code {version}} for its API version;
 *     empty if there is no default, so that the environment has to name its token URL
 * @param body the format of the body
 * @param authentication the place of the client id and the client secret
 * @param grantType the value of {@code grant_type}; empty if there is none
 * @param scoped true if a scope may be requested
 */
public record TokenRecipe(
        String id, String path, Body body, Authentication authentication, String grantType, boolean scoped) {
    private static final int MIN_REPEATED = 2;

    /** {@code POST {base}/api/v{version}/authentication} of the StoneX Payments API. */
    public static final TokenRecipe STONEX_PAYMENTS = new TokenRecipe(
        "stonex-payments", "/api/v{version}/authentication", Body.JSON, Authentication.BODY, "", false);

    /**
     * {@code POST {base}/identity/connect/token} of the StoneX Clearing API. Its page names no {@code grant_type}; a
     * server that does not know the field ignores it, and one of the standard requires it (RFC 6749 section 3.2).
     */
    public static final TokenRecipe STONEX_CLEARING = new TokenRecipe("stonex-clearing", "/identity/connect/token",
        Body.FORM, Authentication.BODY, "client_credentials", false);

    /** The client credentials grant with {@code client_secret_post} (RFC 6749 sections 2.3.1 and 4.4). */
    public static final TokenRecipe OAUTH2_POST =
        new TokenRecipe("oauth2-post", "", Body.FORM, Authentication.BODY, "client_credentials", true);

    /** The client credentials grant with {@code client_secret_basic} (RFC 6749 sections 2.3.1 and 4.4). */
    public static final TokenRecipe OAUTH2_BASIC =
        new TokenRecipe("oauth2-basic", "", Body.FORM, Authentication.BASIC, "client_credentials", true);

    /** Every recipe, in the order in which they are offered. */
    public static final List<TokenRecipe> ALL = List.of(STONEX_PAYMENTS, STONEX_CLEARING, OAUTH2_POST, OAUTH2_BASIC);

    /** The format of a request's body. */
    public enum Body {
        /** {@code application/json}. */
        JSON,
        /** {@code application/x-www-form-urlencoded}. */
        FORM
    }

    /** The place of the credentials in a request. */
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

    /** True if the path contains an API version. */
    public boolean isVersioned() {
        return path.contains("{version}");
    }

    /**
     * The end of {@code basePath} that is the start of this recipe's path, so that it would be called twice, such as
     * {@code /api/v1}: the whole path, or two of its segments or more. One alone, such as {@code /api}, may be meant.
     * Empty if there is none.
     */
    String startAtEndOf(String basePath) {
        List<String> segments = Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
        for (int count = segments.size(); count >= MIN_REPEATED; count--) {
            String start = segments.stream().limit(count)
                .map(segment -> "/" + Pattern.quote(segment).replace("{version}", "\\E[0-9.]+\\Q"))
                .collect(Collectors.joining("", "(?i)", "$"));
            Matcher repeated = Pattern.compile(start).matcher(basePath);
            if (repeated.find()) {
                return repeated.group();
            }
        }
        return "";
    }

    /** True if {@code part}, of {@link #startAtEndOf}, is the whole path. */
    boolean isWholePath(String part) {
        return segments(part) == segments(path);
    }

    private static long segments(String path) {
        return path.chars().filter(character -> character == '/').count();
    }
}
