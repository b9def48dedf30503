/**
 * The help view: the keys of the program, and the place and protection of its data.
 *
 * <p>{@link dev.tokenconsole.ui.help.HelpView} lists the commands that it is given, in their order.
 *
 * <p>Not here: the commands themselves ({@code ui.shell.WorkspaceCommands}) and their keys ({@code ui.command}). Only
 * {@code ui.shell} uses this package.
 */
package dev.tokenconsole.ui.help;
