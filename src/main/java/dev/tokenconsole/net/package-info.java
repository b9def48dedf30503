/**
 * Network access: one bounded HTTP exchange with any server, its route, its trust and the words for its failures.
 *
 * <p>The root is the contract: the limits of every exchange, and its deadline. The sub-packages use it. {@code route}
 * selects a direct connection or a proxy, {@code tls} holds the trust and the facts of the encryption,
 * {@code authority} reads files of certificate authorities, {@code http} runs an exchange,
 * {@code client} sends a request by its route, {@code verdict} explains a failure.
 *
 * <p>Not here: tokens, credentials and the meaning of a response. {@code auth} uses this package for token requests.
 * Nothing in it depends on {@code auth} or on a face.
 *
 * <p>Start reading at {@link dev.tokenconsole.net.http.ExchangeCall}, then
 * {@link dev.tokenconsole.net.http.ExchangeResult}.
 */
package dev.tokenconsole.net;
