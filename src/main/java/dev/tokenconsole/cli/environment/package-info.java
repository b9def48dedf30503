/**
 * The commands {@code environment list}, {@code show}, {@code add} and {@code remove}.
 *
 * <p>One class a command; start with {@link EnvironmentAddCommand}. {@link EnvironmentArguments} are the options
 * that describe an environment, {@link EnvironmentProblems} the rules as wrong usage; the {@code token} command uses
 * both. {@link EnvironmentText} and {@link EnvironmentJson} print one.
 *
 * <p>The rules are in {@code model.environment}; the vault is opened and saved in {@code cli.access}.
 */
package dev.tokenconsole.cli.environment;
