/**
 * The keys and the commands of the window.
 *
 * <p>{@link dev.tokenconsole.ui.command.Shortcut} lists every key of the program, so that no two actions share one.
 * {@link dev.tokenconsole.ui.command.Command} is an action with its name, its keys and its enabled state. Keys and help
 * read the same list of commands; it is put together in {@code ui.shell.WorkspaceCommands}.
 *
 * <p>Not here: what a command does. Every screen may use this package, to name the keys of a button in its tooltip.
 */
package dev.tokenconsole.ui.command;
