/**
 * The places that keys come from, which are chosen on this computer and never by a token.
 *
 * <p>{@link KeySource} is the choice: the key-set URL of an environment, the metadata of its expected issuer, keys or
 * a secret that the user gave, or nothing. {@link KeyFinder} looks for a key of those that are fetched; {@link
 * CachedKeys} does so with a cache, and decides when to ask again. Not here: the verdict on a signature ({@code
 * verify.signature}).
 *
 * <p>Start with {@link KeySource}. {@code verify.signature} and the faces use it.
 */
package dev.tokenconsole.verify.source;
