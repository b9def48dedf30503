/**
 * The order, the search and the state of the profiles that the list shows.
 *
 * <p>Start with {@link dev.tokenconsole.ui.profiles.index.ProfileIndex}, which makes rows of profiles.
 * Not here: anything that is drawn, and the selection ({@code ui.profiles.list}). Used by {@code ui.profiles.list}.
 */
package dev.tokenconsole.ui.profiles.index;
