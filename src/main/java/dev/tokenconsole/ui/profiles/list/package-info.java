/**
 * The list of profiles: its rows, the filter and the selection.
 *
 * <p>{@link dev.tokenconsole.ui.profiles.list.ProfileListView} draws what
 * {@link dev.tokenconsole.ui.profiles.list.ProfileListViewModel} holds. {@code ListKeys} and
 * {@code ProfileCell} are the keys and clicks, which {@code RowActions} carries out.
 *
 * <p>Not here: the order and the search of the rows ({@code ui.profiles.index}), what is done to profiles
 * ({@code ui.profiles.change}), the form of one ({@code ui.profiles}). Used by {@code ui.shell}.
 */
package dev.tokenconsole.ui.profiles.list;
