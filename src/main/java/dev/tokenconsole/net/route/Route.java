package dev.tokenconsole.net.route;

import org.jspecify.annotations.Nullable;

/**
 * The route of a request, as it is displayed.
 *
 * @param proxy {@code host:port} of the HTTP proxy; absent for a direct connection
 * @param why the reason in words, such as the name of the variable that sets the proxy
 */
public record Route(@Nullable String proxy, String why) {}
