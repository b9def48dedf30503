/**
 * Classification of a response to a token request.
 *
 * <p>{@link dev.tokenconsole.auth.response.ResponseClassifier} turns a whole response into an outcome: a token that
 * follows RFC 6749, an error in a known format, or a response of another sender. All else is package-private.
 *
 * <p>Not here: the formats of errors ({@code error}), exchanges without a whole response
 * ({@link dev.tokenconsole.net.verdict}) and the content of the token ({@code jwt}). For {@code client} alone.
 */
package dev.tokenconsole.auth.response;
