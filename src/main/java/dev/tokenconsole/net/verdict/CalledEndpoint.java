package dev.tokenconsole.net.verdict;

import java.net.URI;
import java.util.Locale;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.text.DisplayText;

/** The endpoint that is called, in the words that sentences need. */
public record CalledEndpoint(Environment environment, URI url) {
    private static final int MAX_ADDRESS = 120;

    /** The host, with its port where that is not the scheme's own. */
    String host() {
        String host = url.getHost() == null ? String.valueOf(url.getAuthority()) : url.getHost();
        return url.getPort() < 0 ? host : host + ":" + url.getPort();
    }

    /** The port of the connection. */
    public int port() {
        return WebAddress.port(url);
    }

    /** The address for display: without user info and query, at most {@link #MAX_ADDRESS} characters. */
    public String address() {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return DisplayText.ellipsis(url.getScheme() + "://" + host() + path, MAX_ADDRESS);
    }

    /** True for plain HTTP. */
    public boolean isPlain() {
        return "http".equalsIgnoreCase(url.getScheme());
    }

    /** "StoneX" where it is certain that StoneX is meant; the host everywhere else. */
    public String displayName() {
        return isStonex() ? "StoneX" : host();
    }

    /** True where it is certain that StoneX is meant. */
    boolean isStonex() {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        boolean stonexHost = host.equals("stonex.com") || host.endsWith(".stonex.com");
        return switch (environment.kind()) {
            case SANDBOX, PRODUCTION -> stonexHost;
            case DEMO, OTHER -> false;
        };
    }
}
