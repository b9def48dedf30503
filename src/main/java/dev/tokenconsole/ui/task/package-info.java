/**
 * Threads and time of the window.
 *
 * <p>{@link dev.tokenconsole.ui.task.FxTasks} runs work that blocks on a virtual thread, and its callbacks on the FX
 * thread; start reading there. {@link dev.tokenconsole.ui.task.Ticker} is the clock reading that every countdown
 * follows. {@link dev.tokenconsole.ui.task.Settling} ignores presses that were meant for what was there before.
 * {@link dev.tokenconsole.ui.task.UncaughtErrors} shows and logs an unexpected error without its message,
 * which may quote a secret.
 *
 * <p>Not here: the clock itself ({@code model.token.TokenClock}), and the thread of the vault's saves
 * ({@code vault.disk}). Every package of the window may use this one.
 */
package dev.tokenconsole.ui.task;
