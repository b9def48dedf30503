/**
 * Reading of keys, strictly: key sets as a server sends them, and what a user gives.
 *
 * <p>{@link KeySetReader} reads a key set, {@link KeyText} also a single key and PEM. Each key becomes a
 * {@code VerificationKey} or an {@code UnusableKey} with its reason; a {@link KeySetReading} is the result. Not here:
 * fetching ({@code verify.fetch}), and the choice of the key for a token ({@code verify.signature}).
 *
 * <p>Start with {@link KeySetReader}. The rooms of {@code verify} and the faces may use it; it knows {@code verify.key}
 * and {@code text.json}.
 */
package dev.tokenconsole.verify.keyset;
