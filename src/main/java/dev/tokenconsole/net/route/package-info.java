/**
 * The route of a request: direct, through an HTTP proxy, or blocked.
 *
 * <p>{@link dev.tokenconsole.net.route.RouteSelector} decides by the setting of the environment, the variables that
 * curl reads and the settings of the system; {@link dev.tokenconsole.net.route.SelectedRoute} is its result, and
 * {@link dev.tokenconsole.net.route.Route} the part that is displayed.
 * {@link dev.tokenconsole.net.route.Localhost} keeps what has no TLS on this computer. Variables and
 * exclusions are package-private.
 *
 * <p>Not here: the connection itself, and the words for a proxy that fails ({@code verdict}). For clients of
 * {@code http}.
 */
package dev.tokenconsole.net.route;
