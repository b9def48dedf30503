/**
 * Two tokens side by side in the window: what differs, and why.
 *
 * <p>{@link dev.tokenconsole.ui.compare.CompareViewModel} is the place to start: it has the two sides, each a
 * {@link dev.tokenconsole.ui.compare.CompareSide} with a pasted token or that of a profile.
 * {@link dev.tokenconsole.ui.compare.CompareView} shows them, and {@code DifferenceTable} what differs.
 *
 * <p>Not here: the comparison itself ({@code verify.compare}). Only {@code ui.shell} uses this room.
 */
package dev.tokenconsole.ui.compare;
