package dev.tokenconsole.net.verdict;

import java.net.URI;
import java.util.Locale;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;

/** The endpoint that is called, in the words that sentences need. */
public record CalledEndpoint(Environment environment, URI url) {
    /** The host, with its port where that is not the scheme's own. */
    String host() {
        String host = url.getHost() == null ? String.valueOf(url.getAuthority()) : url.getHost();
        return url.getPort() < 0 ? host : host + ":" + url.getPort();
    }

    /** The port of the connection. */
    public int port() {
        return WebAddress.port(url);
    }

    /** "StoneX" where it is certain that StoneX is meant; the host everywhere else. */
    public String displayName() {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        boolean stonexHost = host.equals("stonex.com") || host.endsWith(".stonex.com");
        return switch (environment.kind()) {
            case SANDBOX, PRODUCTION -> stonexHost ? "StoneX" : host();
            case DEMO, OTHER -> host();
        };
    }
}
