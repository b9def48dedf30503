/**
 * Reports of a check in the formats of other programs.
 *
 * <p>{@link dev.tokenconsole.check.report.CheckReportFormat} is the contract, and
 * {@link dev.tokenconsole.check.report.CheckReportFormats} the list and the place to start; each format is one class
 * with its helpers. {@link dev.tokenconsole.check.report.ReportOutput} writes a file whole or not at all,
 * {@link dev.tokenconsole.check.report.GithubSummary} appends to the summary of a step. {@code docs/check-reports.md}
 * describes all of them to their readers.
 *
 * <p>None of them holds a secret or a token. Client ids are written as the rows have them. A text of any origin passes
 * {@code ReportText} first, then the rules of its format.
 *
 * <p>Not here: the table of the terminal ({@code cli.check}). Both faces use it.
 */
package dev.tokenconsole.check.report;
