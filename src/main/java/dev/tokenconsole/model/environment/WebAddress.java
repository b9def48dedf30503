package dev.tokenconsole.model.environment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses a client secret may be sent to. Decided by the text alone: no name is looked up. */
public final class WebAddress {
    private static final Pattern LOOPBACK =
        Pattern.compile("localhost|\\[(::|0:0:0:0:0:0:0:)1]|(::|0:0:0:0:0:0:0:)1"
            + "|127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}");

    private WebAddress() {}

    /** Why an address is not called. */
    public enum Fault {
        /** No whole address with a scheme and a host. */
        UNREADABLE,
        /** It holds a user name or a password. */
        USER_INFO,
        /** It holds a part behind a number sign. */
        FRAGMENT,
        /** It is neither HTTPS nor of this computer itself. */
        NOT_HTTPS,
        /** Its port is not one of 1…65,535. */
        PORT
    }

    /** What is wrong with {@code url}; empty if it may be called. */
    public static Optional<Fault> fault(URI url) {
        if (url.getScheme() == null || url.getHost() == null) {
            return Optional.of(Fault.UNREADABLE);
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of(Fault.USER_INFO);
        }
        if (url.getRawFragment() != null) {
            return Optional.of(Fault.FRAGMENT);
        }
        boolean encrypted = url.getScheme().equalsIgnoreCase("https");
        if (!encrypted && !(url.getScheme().equalsIgnoreCase("http") && isLoopback(host(url)))) {
            return Optional.of(Fault.NOT_HTTPS);
        }
        return url.getPort() == 0 || url.getPort() > 65_535 ? Optional.of(Fault.PORT) : Optional.empty();
    }

    /**
     * {@code url}, in which {@link #fault} finds none, with scheme and host in lower case, no dot behind the host, and
     * what is not ASCII percent-encoded.
     */
    public static URI clean(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        URI clean = URI.create(
            url.getScheme().toLowerCase(Locale.ROOT) + "://" + host(url) + port + url.getRawPath() + query);
        return URI.create(clean.toASCIIString());
    }

    /** {@code text} as an address, whatever is wrong with it; empty if it is none. Nothing of it is repeated. */
    public static Optional<URI> read(String text) {
        try {
            return Optional.of(new URI(text.strip()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** The port that is called: the default of HTTPS or HTTP (443, 80) where {@code url} names none. */
    public static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    /** Whether {@code host}, a name or an address with or without brackets, is the loopback by its text. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
