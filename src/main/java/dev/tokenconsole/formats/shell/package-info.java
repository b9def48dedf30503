/**
 * Commands as shells divide them into words: bash, cmd and PowerShell, each by its own rules.
 *
 * <p>What a shell would put in from elsewhere, a variable or the output of a command, is marked in the word and never
 * taken for its text: see {@link dev.tokenconsole.formats.shell.ShellCommand}. Which program a command calls, and what
 * its options mean, is no matter of this package. Start with {@link dev.tokenconsole.formats.shell.BashWords}; its
 * tests compare it with a real bash.
 */
package dev.tokenconsole.formats.shell;
