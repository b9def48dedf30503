/**
 * Rows of the list of profiles that are dragged onto the heading of an environment.
 *
 * <p>Start with {@link dev.tokenconsole.ui.profiles.drag.ProfileDrag}, which is all there is. Not here: which rows are
 * dragged ({@code ui.profiles.list}) and the move with its questions ({@code ui.profiles.change}). Used by
 * {@code ui.profiles.list}.
 */
package dev.tokenconsole.ui.profiles.drag;
