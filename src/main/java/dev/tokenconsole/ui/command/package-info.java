/**
 * The commands of the window, their keys, and the places that list them.
 *
 * <p>{@link dev.tokenconsole.ui.command.Command} is an action with its name, its keys and its enabled state.
 * {@link dev.tokenconsole.ui.command.Shortcut} lists every key of the program, so that no two actions share one.
 * {@link dev.tokenconsole.ui.command.CommandPalette} and {@link dev.tokenconsole.ui.command.CommandMenu} show commands;
 * keys, palette, menus and help read the same list, which is put together in {@code ui.shell.WorkspaceCommands}.
 *
 * <p>Not here: what a command does. Every screen may use this room, to name the keys of a button in its tooltip, and to
 * open the context menu of what it shows. Start with {@code Command}.
 */
package dev.tokenconsole.ui.command;
