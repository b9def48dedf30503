/**
 * The bytes of a vault file, version 1.
 *
 * <p>{@link VaultLayout} has the offsets and lengths; {@link VaultImage} checks a file before a password is needed,
 * and is the place to start; {@link VaultHeader} and {@link KeySlot} are its clear part; {@link VaultCodec} encrypts
 * and decrypts the rest. {@link VaultIdentity} reads the id of a file that may be damaged.
 *
 * <p>No number of a file is used before it is checked. Nothing here reads the JSON inside or writes to the disk. For
 * the vault alone.
 */
package dev.tokenconsole.vault.format;
