/**
 * Keys and signed tokens of the built-in server.
 *
 * <p>{@link TokenIssuer} makes valid and odd tokens from {@link TokenClaims}, {@link SigningKeys} holds the keys and
 * changes them, {@link ServerMetadata} publishes them with the addresses of the server. Not here: the client that gets
 * which token ({@code sandbox.catalogue}).
 *
 * <p>Start with {@link TokenIssuer}. {@code sandbox} alone may use it.
 */
package dev.tokenconsole.sandbox.issue;
