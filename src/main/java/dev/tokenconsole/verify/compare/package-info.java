/**
 * Two decoded tokens side by side: what differs, and how.
 *
 * <p>{@link ComparedTokens} goes through both and is the place to start; a {@link Difference} is one place in which
 * they differ, with a reason by {@link DifferenceWords}. Nothing here checks a signature or knows what is expected of a
 * token ({@code verify.claims}).
 *
 * <p>Both faces may use it.
 */
package dev.tokenconsole.verify.compare;
