package dev.tokenconsole.net.route;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.util.Locale;

/**
 * Calls {@code localhost} by its address, whatever a hosts file or a DNS server says (RFC 6761 section 6.3): plain
 * HTTP, and a proxy for it, may not leave this computer. With TLS the certificate decides, and the name stays.
 */
public final class Localhost {
    private static final String HEADERS = "jdk.httpclient.allowRestrictedHeaders";
    private static final String ADDRESS = "127.0.0.1";
    private static final byte[] BYTES = {127, 0, 0, 1};

    private Localhost() {}

    /** Lets a request carry the name in its Host header; before the first request of the program is made. */
    public static void keepHostHeader() {
        if (System.getProperty(HEADERS) == null) {
            System.setProperty(HEADERS, "host");
        }
    }

    /** {@code request} as it is sent. */
    public static HttpRequest called(HttpRequest request) {
        URI url = request.uri();
        if (!"http".equals(url.getScheme()) || !isLocalhost(url.getHost())) {
            return request;
        }
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        HttpRequest.Builder called = HttpRequest.newBuilder(request, (_, _) -> true)
            .uri(URI.create("http://" + ADDRESS + port + url.getRawPath() + query));
        try {
            called.header("Host", url.getHost() + port);
        } catch (IllegalArgumentException _) {
            // The JDK's client was used before keepHostHeader: the address is in the header as well.
        }
        return called.build();
    }

    /** {@code proxy} as it is called. */
    public static InetSocketAddress called(InetSocketAddress proxy) {
        if (!isLocalhost(proxy.getHostString())) {
            return proxy;
        }
        try {
            return new InetSocketAddress(InetAddress.getByAddress(proxy.getHostString(), BYTES), proxy.getPort());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address.", e);
        }
    }

    private static boolean isLocalhost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("localhost.");
    }
}
