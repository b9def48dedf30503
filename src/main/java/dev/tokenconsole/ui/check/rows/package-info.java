/**
 * The rows of a check in the window, and the credentials behind them.
 *
 * <p>A {@link dev.tokenconsole.ui.check.rows.CheckSource} is what is to be checked, and the place to start: profiles of
 * the vault, or a list that is not stored. {@link dev.tokenconsole.ui.check.rows.CheckLine} is a row,
 * {@link dev.tokenconsole.ui.check.rows.ShownLines} those of them that chip and filter show, and
 * {@link dev.tokenconsole.ui.check.rows.LineWords} their cells in words.
 *
 * <p>Not here: the run ({@code ui.check.model}), nodes ({@code ui.check}), and the reading of a list
 * ({@code check.list}). Only these two rooms and the shell use it. FX thread only, but for the reading of a list.
 */
package dev.tokenconsole.ui.check.rows;
