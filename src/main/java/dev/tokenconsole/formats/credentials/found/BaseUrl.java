package dev.tokenconsole.formats.credentials.found;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.WebAddress;

/** Addresses as they stand in texts, cut down to what an environment keeps. */
public final class BaseUrl {
    /** The path of the API, such as {@code /api/v1/authentication}. */
    private static final Pattern API_PATH = Pattern.compile("/(?:api/v|oauth2?/|(?:identity/)?connect/|token$).*+");
    /** A name with a dot in it, localhost or an address of four numbers, with or without a port. */
    private static final Pattern HOST = Pattern.compile(
        "(?:localhost|[A-Za-z0-9][A-Za-z0-9-]*+(?:\\.[A-Za-z0-9][A-Za-z0-9-]*+)++)(?::[0-9]{1,5})?+(?:/[^\\s?#]*+)?+");

    private BaseUrl() {}

    /** The address up to the path of the API, without a trailing slash; null if it is no address of a server. */
    @Nullable public static URI of(String pasted) {
        URI url = WebAddress.read(pasted).orElse(null);
        if (url == null || url.getHost() == null || url.getRawUserInfo() != null || !isWeb(url.getScheme())) {
            return null;
        }
        String path = API_PATH.matcher(url.getRawPath()).replaceFirst("").replaceFirst("/+$", "");
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return WebAddress.read((url.getScheme() + "://" + url.getHost()).toLowerCase(Locale.ROOT) + port + path)
            .orElse(null);
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    /** The same, also for a host without a scheme, which counts as HTTPS. */
    @Nullable public static URI ofHost(String pasted) {
        String text = pasted.strip();
        return HOST.matcher(text).matches() ? of("https://" + text) : of(text);
    }

    /** True if both have the same host and port. */
    public static boolean sameServer(URI a, URI b) {
        return a.getHost() != null && a.getHost().equalsIgnoreCase(b.getHost())
            && WebAddress.port(a) == WebAddress.port(b);
    }

    /** The host, with the port where it is not the usual one of the scheme. */
    public static String host(URI url) {
        boolean usual = url.getPort() < 0 || url.getPort() == ("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
        return usual ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
