/**
 * The terminal: the tree of commands, and the translation of failures into words and exit codes.
 *
 * <p>{@link Main} is the entry point; {@link Commands} wires every command by constructor, and is the place to start.
 * {@link UsageProblem} replaces the parser's messages, which quote the typed text.
 *
 * <p>The root is the works and uses its folders: one for each group of commands ({@code token}, {@code decode},
 * {@code profile}, {@code environment}, {@code vault}, {@code sandbox}), {@code argument} for options and parameters,
 * {@code access} for the vault and the secrets that options name, {@code console} for terminal, tables and exit codes.
 * Results go to standard output, everything else to standard error. The window and this package do not know each other.
 */
package dev.tokenconsole.cli;
