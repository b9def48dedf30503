/**
 * The vault, names and secrets that the options of a command give.
 *
 * <p>{@link CliVault} opens the vault, and is the place to start; {@link VaultEdit} is one change of it.
 * {@link NameResolver} finds profiles and environments. {@link PasswordSource}, {@link ClientSecretSource} and
 * {@link AuthoritySource} read what files, variables, standard input or the keyboard give; no secret is ever an
 * argument. {@link ConnectionArguments} are the options of a connection.
 *
 * <p>For all commands; nothing here prints a result.
 */
package dev.tokenconsole.cli.access;
