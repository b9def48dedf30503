package dev.tokenconsole.vault.error;

/** The access to an open vault, with the reason if it is less than full. */
public enum VaultAccess {
    /** Reading and writing. */
    WRITING,
    /** It was opened for reading alone. */
    READING,
    /** It has a key slot that only a newer version of this program knows; a save here could lock that out. */
    NEWER_VERSION,
    /** Another window or command on this computer has it open. */
    OPEN_ELSEWHERE,
    /** The lock cannot be taken here, for example on its file system. */
    NO_LOCK,
    /** It is a backup, until it is made the vault itself. */
    BACKUP,
    /** It is a backup, and another vault is at the vault's path. */
    BACKUP_OF_ANOTHER;

    /** True if a backup was opened instead of the vault itself. */
    public boolean isBackup() {
        return this == BACKUP || this == BACKUP_OF_ANOTHER;
    }
}
