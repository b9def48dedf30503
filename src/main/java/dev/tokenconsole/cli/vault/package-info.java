/** Vault …. */
package dev.tokenconsole.cli.vault;
