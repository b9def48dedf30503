package dev.tokenconsole.vault;

import java.io.IOException;
import java.util.List;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.disk.BackupFolder;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultImage;
import dev.tokenconsole.vault.format.VaultLayout;

/** The earlier versions of an open vault. All calls may block. */
public final class VaultBackups {
    private final BackupFolder backups;
    private final VaultHeader current;
    private final FileOperations operations;
    private final Permission permission;

    /** The condition for deleting a backup. */
    @FunctionalInterface
    interface Permission {
        /** Throws if nothing may be deleted. */
        void require() throws VaultException;
    }

    /** The backups of the vault whose header is {@code current}. */
    VaultBackups(BackupFolder backups, VaultHeader current, FileOperations operations, Permission permission) {
        this.permission = permission;
        this.backups = backups;
        this.current = current;
        this.operations = operations;
    }

    /** All of them, the newest first. */
    public List<Backup> list() {
        return backups.list();
    }

    /**
     * The backups of this vault that open with an earlier password. Ordinary saves copy the slots byte for byte: other
     * slots mean another password. Files that cannot be read, belong to another vault, or are newer than the open
     * version are not among them.
     */
    public List<Backup> ofOtherPasswords() {
        return list().stream().filter(this::isEarlierWithOtherSlots).toList();
    }

    /**
     * Deletes {@code old}.
     *
     * @throws VaultException READ_ONLY unless the vault may be changed; NOT_SAVED naming the first that could not be
     *     deleted
     */
    public void delete(List<Backup> old) throws VaultException {
        permission.require();
        for (Backup backup : old) {
            backups.delete(backup);
        }
    }

    private boolean isEarlierWithOtherSlots(Backup backup) {
        try {
            byte[] bytes = operations.read(backup.file(), VaultLayout.MAX_TOTAL + 1);
            VaultHeader header = VaultImage.parse(bytes, Long.MAX_VALUE, new VaultErrors(backup.file())).header();
            // By the header, not by the name: an old file under a new name still opens with the old password.
            return header.vaultId().equals(current.vaultId()) && header.generation() < current.generation()
                && !header.slots().equals(current.slots());
        } catch (VaultException | IOException e) {
            return false;
        }
    }
}
