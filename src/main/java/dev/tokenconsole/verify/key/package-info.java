/**
 * Public keys that were read and judged, and the reasons not to use one.
 *
 * <p>A {@link KeySet} holds {@link VerificationKey}s and {@link UnusableKey}s, each of these with its {@link
 * KeyFault}. A {@link KeyOrigin} says where a key came from, a {@link SignatureAlgorithm} which keys it is for. Not
 * here: reading ({@code verify.keyset}), fetching ({@code verify.fetch}), and the choice of the key for a token
 * ({@code verify.signature}).
 *
 * <p>Start with {@link KeySet}. The rooms of {@code verify} and the faces may use it.
 */
package dev.tokenconsole.verify.key;
