/**
 * The way of a request from its environment to the network.
 *
 * <p>{@link dev.tokenconsole.net.client.ExchangeClient} selects the route, limits how many exchanges run at once, and
 * ends them when it is closed. Clients of one purpose ({@code auth.client}, {@code verify.fetch}, {@code check.probe})
 * have one each, so that none waits for another.
 *
 * <p>Not here: the request, and the meaning of the result. Start reading at {@code ExchangeClient}.
 */
package dev.tokenconsole.net.client;
