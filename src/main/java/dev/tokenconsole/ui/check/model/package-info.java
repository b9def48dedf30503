/**
 * The model of the view of a check: the choice of the credentials, the run, and what is asked and said about it.
 *
 * <p>{@link dev.tokenconsole.ui.check.model.CheckViewModel} is the place to start. {@code LiveRun} is a run that goes
 * on, with its results in batches. {@link dev.tokenconsole.ui.check.model.CheckMemory} keeps results while the vault is
 * locked; none of it is secret.
 *
 * <p>Not here: nodes ({@code ui.check}), the rows ({@code ui.check.rows}), the run itself ({@code check.run}), and the
 * tokens that it leaves with the profiles ({@code ui.live}). The view and the shell use it. FX thread only.
 */
package dev.tokenconsole.ui.check.model;
