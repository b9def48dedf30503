/**
 * The vault on disk: the file, its backups, and the lease to write it.
 *
 * <p>{@link VaultFile} replaces the file in one step and notices changes by other programs; it is the place to start.
 * {@link BackupFolder} holds the earlier versions, {@link BackupRetention} says which of them expire.
 * {@link WriteLease} is the access of this program, taken by {@link VaultLock} in the {@link VaultState} of the
 * computer. {@link SaveThread} is the one thread that writes.
 *
 * <p>Bytes come sealed and leave sealed: nothing here has a key. Other packages use {@link Backup} alone.
 */
package dev.tokenconsole.vault.disk;
