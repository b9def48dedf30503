/**
 * Reports of a check in the formats of other programs.
 *
 * <p>{@link dev.tokenconsole.check.report.CheckReportFormat} is the contract and the place to start; each format is one
 * class. None of them holds a secret or a token. Client ids are written as the rows have them.
 *
 * <p>Not here: files, which the caller writes whole or not at all, and the table of the terminal ({@code cli.check}).
 */
package dev.tokenconsole.check.report;
