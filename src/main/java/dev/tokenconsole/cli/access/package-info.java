/** Vault, names and secrets as options give them. */
package dev.tokenconsole.cli.access;
