/**
 * The view that checks many credentials: a table with a row for each, and the verdict of the selected one.
 *
 * <p>{@link dev.tokenconsole.ui.check.CheckView} is the screen and the place to start; {@code ResultTable} is its
 * table, {@code CheckDetail} the pane under it. {@link dev.tokenconsole.ui.check.CheckCommands} are its commands,
 * which other views have, too. The model is in {@code ui.check.model}, the rows are in {@code ui.check.rows}.
 *
 * <p>Not here: the run ({@code check.run}), reports ({@code check.report}) and the import of a list
 * ({@code ui.paste.sheet}). Only {@code ui.shell} uses this package.
 */
package dev.tokenconsole.ui.check;
