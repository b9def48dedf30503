/**
 * Token requests: the contract of fetching a token, and every outcome.
 *
 * <p>The root is the contract: {@link dev.tokenconsole.auth.TokenFetcher} and
 * {@link dev.tokenconsole.auth.TokenOutcome}. The sub-packages use it. {@code request} encodes a request,
 * {@code response} classifies what came, {@code error} recognises the formats of errors, {@code client} does both over
 * the network, {@code renewal} decides when to fetch again.
 *
 * <p>Not here: HTTP, TLS, proxies and limits ({@code net}), decoding a token ({@code jwt}) and storing it. Faces and
 * the demo use the contract; {@code client} is for the wiring and for tests.
 *
 * <p>Start reading at {@code TokenOutcome}, then {@link dev.tokenconsole.auth.client.TokenClient}.
 */
package dev.tokenconsole.auth;
