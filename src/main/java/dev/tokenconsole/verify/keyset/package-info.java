/**
 * Reading of keys, strictly: key sets as a server sends them, and what a user gives.
 *
 * <p>{@link KeySetReader} reads a key set, {@link KeyText} also a single key, PEM and DER. Each key becomes a
 * {@code VerificationKey} or an {@code UnusableKey} with its reason; a {@link KeySetReading} is the result, and a
 * {@link KeySetFault} says what something else is that was given in the place of keys. Not here:
 * fetching ({@code verify.fetch}), and the choice of the key for a token ({@code verify.signature}).
 *
 * <p>Start with {@link KeySetReader}. The rooms of {@code verify} and the faces may use it; it knows
 * {@code verify.key}, {@code text} and {@code text.json}.
 */
package dev.tokenconsole.verify.keyset;
