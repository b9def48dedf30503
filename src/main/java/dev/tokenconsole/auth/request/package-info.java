/**
 * The token request: its address, its body, its headers and its preview.
 *
 * <p>{@link dev.tokenconsole.auth.request.TokenRequest} holds the client secret and wipes it;
 * {@link dev.tokenconsole.auth.request.AddressRules} refuses addresses that no secret may be sent to;
 * {@link dev.tokenconsole.auth.request.RequestPreview} is the same request with the secret masked.
 *
 * <p>Not here: sending ({@code client}). Faces may use the preview; the rest is for {@code client}.
 */
package dev.tokenconsole.auth.request;
