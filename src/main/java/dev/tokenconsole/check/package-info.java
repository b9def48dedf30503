/**
 * The check of many credentials at once: each is asked once, and every failure is explained as that of a single fetch.
 *
 * <p>The root is the contract, by values alone: {@link dev.tokenconsole.check.CheckEntry} is what is to be checked,
 * {@link dev.tokenconsole.check.CheckResult} how it ended, {@link dev.tokenconsole.check.CheckReport} all of a run.
 * The sub-packages use it: {@code run} asks, {@code probe} calls the API, {@code list} reads credentials that are not
 * stored, {@code report} writes a report for other programs, {@code record} keeps the results of the last run on this
 * computer.
 *
 * <p>Not here: requesting a token ({@code auth}), what is expected of one ({@code verify}), tables and exit codes of
 * the terminal ({@code cli.check}), and the window.
 *
 * <p>Start reading at {@code CheckResult}, then {@code run.Checker}. Both faces use it.
 */
package dev.tokenconsole.check;
