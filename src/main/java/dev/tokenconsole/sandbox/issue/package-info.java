/**
 * Keys and signed tokens of the built-in server.
 *
 * <p>{@link TokenIssuer} makes valid and odd tokens from {@link TokenClaims}, {@link SigningKeys} holds the keys and
 * changes them, {@link ServerMetadata} publishes them with the addresses of the server. {@link KeyServers} are the
 * servers beside it, with keys of other kinds and with broken documents. Not here: the client that gets which token
 * ({@code sandbox.catalogue}).
 *
 * <p>Start with {@link TokenIssuer}. {@code sandbox} alone may use it.
 */
package dev.tokenconsole.sandbox.issue;
