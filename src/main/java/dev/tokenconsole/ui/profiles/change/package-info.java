/**
 * Actions on the selected profiles: duplicate, move, delete, undo.
 *
 * <p>Start with {@link dev.tokenconsole.ui.profiles.change.ProfileActionsViewModel};
 * {@link dev.tokenconsole.ui.profiles.change.NoticeBar} says what was done and offers Undo. Not here: the selection
 * ({@code ui.profiles.list}), and the changes of the vault ({@code ui.session}). Used by {@code ui.shell}, which makes
 * commands of the actions.
 */
package dev.tokenconsole.ui.profiles.change;
