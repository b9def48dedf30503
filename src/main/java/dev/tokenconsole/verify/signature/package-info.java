/**
 * Verification of the signature of a token.
 *
 * <p>{@link SignatureCheck} is the place to start: a token and a {@code KeySource} in, a {@link SignatureVerdict} out.
 * Only {@link SignatureVerdict.Valid} makes a {@link VerifiedJwt}, which is another type than a decoded token. The
 * steps in their order: {@code CompactJws} and {@code HeaderRules} judge the token alone, {@code KeyChoice} the key,
 * {@code SignatureMath} computes. Not here: claims ({@code verify.claims}), keys ({@code verify.key}) and fetching.
 *
 * <p>Both faces use it, never on the thread of the window: it may wait for the network.
 */
package dev.tokenconsole.verify.signature;
