package dev.tokenconsole.net.route;

import java.net.InetSocketAddress;

/** The route that was selected for a request. */
public sealed interface SelectedRoute {
    /** The route as it is displayed. */
    Route route();

    /** A direct connection. */
    record Direct(Route route) implements SelectedRoute {}

    /** Through an HTTP proxy; the name of {@code proxy} is resolved when the connection is opened. */
    record Through(Route route, InetSocketAddress proxy) implements SelectedRoute {}

    /**
     * No route: the proxy that is set is not supported.
     *
     * @param key the key of its sentences: {@code auth.KEY.title}, {@code .cause} and {@code .next}
     * @param source the place of the setting, in words
     */
    record Blocked(Route route, String key, String source) implements SelectedRoute {}
}
