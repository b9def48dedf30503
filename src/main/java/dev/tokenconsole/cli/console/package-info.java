/**
 * The parts of a terminal that all commands use: streams, prompts, tables, JSON and exit codes.
 *
 * <p>{@link CliContext} is handed to every command, and is the place to start. {@link Terminal} reads lines and
 * hidden secrets; {@link SystemTerminal} is the real one. {@link CommandFailure} ends a command with an
 * {@link ExitCode}.
 *
 * <p>Nothing here knows a vault, a token request or a command.
 */
package dev.tokenconsole.cli.console;
