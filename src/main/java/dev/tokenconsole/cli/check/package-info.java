/**
 * The command {@code check}: which of many credentials still work.
 *
 * <p>{@link dev.tokenconsole.cli.check.CheckCommand} is the place to start. {@code VaultSelection} and
 * {@code ListSelection} say what is checked, {@code ProgressLine} tells how far it is, {@code CheckTable} prints the
 * results, {@code ReportFile} writes reports. The run itself, its results and the formats of reports are in
 * {@code check}.
 */
package dev.tokenconsole.cli.check;
