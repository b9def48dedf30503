package dev.tokenconsole.net.route;

import org.jspecify.annotations.Nullable;

/**
 * Which way a request goes.
 *
 * @param proxy {@code host:port} of the HTTP proxy; absent for the direct way
 * @param why in words, such as the name of the variable that says so
 */
public record Route(@Nullable String proxy, String why) {}
