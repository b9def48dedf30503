package dev.tokenconsole.vault;

import java.io.IOException;
import java.util.List;

import dev.tokenconsole.platform.FileSteps;

/** The earlier versions of an open vault. All calls may block. */
public final class VaultBackups {
    private final Backups backups;
    private final VaultHeader current;
    private final FileSteps steps;

    /** Compares with the vault whose head is {@code current}. */
    VaultBackups(Backups backups, VaultHeader current, FileSteps steps) {
        this.backups = backups;
        this.current = current;
        this.steps = steps;
    }

    /** All of them, the newest first. */
    public List<Backup> list() {
        return backups.list();
    }

    /**
     * Those that the present password does not open, because they were saved before it was changed or belong to
     * another vault. Ordinary saves copy the slots byte for byte: other slots mean another password.
     */
    public List<Backup> ofOtherPasswords() {
        return list().stream().filter(backup -> !hasOurSlots(backup)).toList();
    }

    /**
     * Deletes {@code superfluous}.
     *
     * @throws VaultException NOT_SAVED naming the first that could not be deleted
     */
    public void delete(List<Backup> superfluous) throws VaultException {
        for (Backup backup : superfluous) {
            backups.delete(backup);
        }
    }

    private boolean hasOurSlots(Backup backup) {
        try {
            byte[] bytes = steps.read(backup.file(), Layout.MAX_TOTAL + 1);
            VaultImage image = VaultImage.parse(bytes, Long.MAX_VALUE, new Faults(backup.file()));
            return image.header().slots().equals(current.slots());
        } catch (VaultException | IOException e) {
            return false;
        }
    }
}
