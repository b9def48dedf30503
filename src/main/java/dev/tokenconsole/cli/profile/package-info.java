/**
 * The commands {@code profile list}, {@code add} and {@code remove}.
 *
 * <p>One class a command; start with {@link ProfileAddCommand}. {@link ProfileProblems} turns the rules of
 * {@code model.profile} into wrong usage, also for the options of {@code token}. The vault is opened and saved in
 * {@code cli.access}.
 */
package dev.tokenconsole.cli.profile;
