/**
 * Public keys, read strictly and judged.
 *
 * <p>{@link KeySetReader} reads a key set as a server sent it, {@link KeyText} what a user gives: a key set, a single key,
 * or PEM. Each key becomes a {@link VerificationKey} or an {@link UnusableKey} with its {@link KeyFault}. A
 * {@link KeyOrigin} says where a key came from. Not here: fetching ({@code verify.fetch}), and the choice of the key for a
 * token ({@code verify.signature}).
 *
 * <p>Start with {@link KeySetReader}. The rooms of {@code verify} and the faces may use it; it knows
 * {@code text.json}, {@code net.verdict} and {@code i18n}.
 */
package dev.tokenconsole.verify.key;
