/**
 * Requests that a text says how to send: curl for three shells, PowerShell's own commands, requests as editors keep
 * them.
 *
 * <p>One command is one group: what another command holds is never put to it. Each option that carries data has rules
 * of its own, in {@link dev.tokenconsole.formats.credentials.command.CurlData}. Start with
 * {@link dev.tokenconsole.formats.credentials.command.CurlCommands}. How a shell divides a command into words is a
 * matter of {@code formats.shell}.
 */
package dev.tokenconsole.formats.credentials.command;
