/**
 * The list of profiles: its rows, the filter and the selection.
 *
 * <p>{@link dev.tokenconsole.ui.profiles.list.ProfileListView} draws what
 * {@link dev.tokenconsole.ui.profiles.list.ProfileListViewModel} holds. Not here: the order and the search of the rows
 * ({@code ui.profiles.index}), the form of a profile
 * ({@code ui.profiles}).
 */
package dev.tokenconsole.ui.profiles.list;
