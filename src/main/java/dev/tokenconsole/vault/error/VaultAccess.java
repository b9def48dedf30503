package dev.tokenconsole.vault.error;

/** What an open vault can be used for, and why for no more. */
public enum VaultAccess {
    /** Everything. */
    WRITING,
    /** It was opened to read it and nothing else. */
    READING,
    /** It has a way of opening that only a newer version of this program knows, and would lock out. */
    NEWER_VERSION,
    /** It is open elsewhere on this computer. */
    OPEN_ELSEWHERE,
    /** The right to write it cannot be had here. */
    NO_LOCK,
    /** It is a backup, and not the vault itself until it is made that. */
    BACKUP,
    /** It is a backup, and another vault than its own is at the vault's place. */
    BACKUP_OF_ANOTHER;

    /** Whether it was opened in the place of the vault itself. */
    public boolean isBackup() {
        return this == BACKUP || this == BACKUP_OF_ANOTHER;
    }
}
