/**
 * The commands {@code vault create}, {@code info}, {@code change-password} and {@code backups}.
 *
 * <p>One class a command; start with {@link VaultInfoCommand}. They open the vault by {@code cli.access} and print;
 * the work is in the package {@code vault}.
 *
 * <p>For the tree of commands alone.
 */
package dev.tokenconsole.cli.vault;
