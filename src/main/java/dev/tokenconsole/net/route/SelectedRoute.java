package dev.tokenconsole.net.route;

import java.net.InetSocketAddress;

/** Which way a request goes, as it is gone and as it is told. */
public sealed interface SelectedRoute {
    /** For people. */
    Route route();

    /** Without a proxy. */
    record Direct(Route route) implements SelectedRoute {}

    /** Through an HTTP proxy; {@code proxy} is looked up when it is connected to. */
    record Through(Route route, InetSocketAddress proxy) implements SelectedRoute {}

    /**
     * Nowhere: the proxy that is set is none that this program can use.
     *
     * @param key names the sentences about it: {@code auth.KEY.title}, {@code .cause} and {@code .next}
     * @param source it is set, in words
     */
    record Blocked(Route route, String key, String source) implements SelectedRoute {}
}
