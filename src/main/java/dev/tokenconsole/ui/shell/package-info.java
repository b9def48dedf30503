/**
 * The window itself: which screen is shown, the lock, and the views of an open vault.
 *
 * <p>Start reading at {@link dev.tokenconsole.ui.shell.ShellViewModel}: it holds the current {@code Screen}, unlocks,
 * locks, and leaves. {@link dev.tokenconsole.ui.shell.ShellView} draws that screen. For an open vault
 * {@code WorkspaceViewModel} has the state (shown view, chosen profile, open editor), and {@code WorkspaceView} puts
 * together {@code Navigation}, {@code EditorHost} and {@code WorkspaceCommands}, the list that keys and help share.
 *
 * <p>Not here: the content of a view, which has a package of its own ({@code ui.token}, {@code ui.profiles},
 * {@code ui.settings} and so on), and the open vault without its views ({@code ui.session}). This is the only package
 * that knows several screens; only the root of the program uses it.
 */
package dev.tokenconsole.ui.shell;
