package dev.tokenconsole.net.route;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy as the variables of curl name one: {@code [scheme://][user:password@]host[:port]}. Only HTTP without a
 * login is supported. A login is not stored.
 */
sealed interface ProxyAddress {
    /** The default port of a proxy, as in curl. */
    int DEFAULT_PORT = 1080;

    Pattern FORM = Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(.*)", Pattern.DOTALL);
    Pattern HOST_AND_PORT = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+))(?::([0-9]{1,5}))?/?");

    /** A supported proxy. */
    record Usable(InetSocketAddress address) implements ProxyAddress {}

    /** An unsupported proxy; {@code key} of {@link dev.tokenconsole.net.verdict.VerdictWording} names the reason. */
    record Unusable(String key) implements ProxyAddress {}

    /** Parses the value of a variable. */
    static ProxyAddress parse(String value) {
        Matcher form = FORM.matcher(value.strip());
        if (!form.matches()) {
            return new Unusable("proxy-unreadable");
        }
        String scheme = form.group(1) == null ? "http" : form.group(1).toLowerCase(Locale.ROOT);
        if (scheme.startsWith("socks")) {
            return new Unusable("proxy-socks");
        }
        if (scheme.equals("https")) {
            return new Unusable("proxy-over-tls");
        }
        // Wherever the sign is: a password may hold anything, also what looks like a host and a path.
        if (form.group(2).contains("@")) {
            return new Unusable("proxy-password");
        }
        Matcher hostAndPort = HOST_AND_PORT.matcher(form.group(2));
        if (!scheme.equals("http") || !hostAndPort.matches()) {
            return new Unusable("proxy-unreadable");
        }
        int port = hostAndPort.group(3) == null ? DEFAULT_PORT : Integer.parseInt(hostAndPort.group(3));
        String host = hostAndPort.group(1) == null ? hostAndPort.group(2) : hostAndPort.group(1);
        return port < 1 || port > 65_535 ? new Unusable("proxy-unreadable")
            : new Usable(InetSocketAddress.createUnresolved(host, port));
    }

    /** {@code address} as it is shown, an IPv6 address in brackets. */
    static String shown(InetSocketAddress address) {
        String host = address.getHostString();
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
