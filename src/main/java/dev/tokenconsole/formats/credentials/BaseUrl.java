package dev.tokenconsole.formats.credentials;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.WebAddress;

/** The base URL of an environment, from a pasted address. */
final class BaseUrl {
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]++(?:/[A-Za-z0-9._~/-]*+)?+");
    /** The start of the path of the API, such as {@code /api/v1/authentication}. */
    private static final Pattern API_PATH = Pattern.compile("/(?:api/v|oauth2?/|(?:identity/)?connect/|token$).*+");

    private BaseUrl() {}

    /** The address up to the path of the API, without a trailing slash; null if it is not the address of a server. */
    static @Nullable URI of(String pasted) {
        try {
            URI url = new URI(pasted.strip());
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("https") || scheme.equals("http")) || url.getHost() == null
                || url.getUserInfo() != null) {
                return null;
            }
            String path = API_PATH.matcher(url.getPath()).replaceFirst("").replaceFirst("/+$", "");
            return new URI(scheme, null, url.getHost().toLowerCase(Locale.ROOT), url.getPort(),
                path.isEmpty() ? null : path, null, null);
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /** True if both have the same host and port. */
    static boolean sameServer(URI a, URI b) {
        return a.getHost() != null && a.getHost().equalsIgnoreCase(b.getHost())
            && WebAddress.port(a) == WebAddress.port(b);
    }

    /** The first address in a text; empty if there is none. */
    static String firstIn(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }
}
