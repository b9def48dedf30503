package dev.tokenconsole.vault;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;

import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.disk.BackupOrigin;
import dev.tokenconsole.vault.disk.VaultFile;
import dev.tokenconsole.vault.disk.WriteLease;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.VaultImage;

/** How a vault is opened: what is checked, and in which order the file, its lock and its password come. */
public final class VaultOpener {
    private final VaultErrors faults;
    private final VaultRuntime tools;

    private VaultOpener(VaultErrors faults, VaultRuntime tools) {
        this.faults = faults;
        this.tools = tools;
    }

    /**
     * Opens the vault at {@code path} to read and, if nobody else writes it, to write it. A backup that is at that path
     * opens as one: changes would make a second vault of it, among backups that come and go.
     */
    public static Vault forWriting(Path path, char[] password, VaultRuntime tools) throws VaultException {
        Path absolute = path.toAbsolutePath();
        Optional<BackupOrigin> origin = BackupOrigin.of(absolute, tools.files());
        if (origin.isPresent()) {
            return ofBackup(origin.get().vault(), origin.get().backup(), password, tools);
        }
        return new VaultOpener(new VaultErrors(absolute), tools)
            .forWriting(new VaultFile(absolute, tools.files(), new VaultErrors(absolute)), password);
    }

    /** Opens the vault at {@code path} to read it. */
    public static Vault forReading(Path path, char[] password, VaultRuntime tools) throws VaultException {
        Path absolute = path.toAbsolutePath();
        VaultOpener opening = new VaultOpener(new VaultErrors(absolute), tools);
        VaultFile file = new VaultFile(absolute, tools.files(), opening.faults);
        VaultImage image = opening.parse(file);
        Vault vault = opening.unlock(image, file, WriteLease.none(VaultAccess.READING), password);
        file.adopt(image.bytes());
        return vault;
    }

    /** Opens {@code backup} of the vault at {@code path}, to read it and perhaps to make it the vault itself. */
    public static Vault ofBackup(Path path, Backup backup, char[] password, VaultRuntime tools) throws VaultException {
        Path absolute = path.toAbsolutePath();
        VaultOpener opening = new VaultOpener(VaultErrors.ofBackup(backup.file()), tools);
        VaultImage image = opening.parse(new VaultFile(backup.file(), tools.files(), opening.faults));
        VaultFile file = new VaultFile(absolute, tools.files(), new VaultErrors(absolute));
        boolean another = new RestorePlan(image.header(), file, tools.state()).replacesAnother();
        return opening.unlock(
            image, file, WriteLease.none(another ? VaultAccess.BACKUP_OF_ANOTHER : VaultAccess.BACKUP), password);
    }

    private Vault forWriting(VaultFile file, char[] password) throws VaultException {
        VaultImage seen = parse(file);
        WriteLease right = seen.header().isFullyKnown()
            ? WriteLease.of(seen.header().vaultId(), tools.state()) : WriteLease.none(VaultAccess.NEWER_VERSION);
        boolean opened = false;
        try {
            // Once more: whoever had the right before may have saved in between.
            VaultImage image = right.isHeld() ? parse(file) : seen;
            if (image.header().isSameVault(seen.header())) {
                Vault vault = unlock(image, file, right, password);
                file.adopt(image.bytes());
                if (right.isHeld()) {
                    file.sweep();
                }
                opened = true;
                return vault;
            }
        } finally {
            if (!opened) {
                right.close();
            }
        }
        // Another vault took its place before its own right was had.
        return forWriting(file, password);
    }

    private VaultImage parse(VaultFile file) throws VaultException {
        return VaultImage.parse(file.load(), tools.maxHeapBytes(), faults);
    }

    private Vault unlock(VaultImage image, VaultFile file, WriteLease right, char[] password)
            throws VaultException {
        VaultKey key = key(image, password);
        boolean opened = false;
        try {
            VaultContents contents = new VaultSealer(tools, faults).open(image, key);
            opened = true;
            return new Vault(tools, file, right, key, image.header(), contents);
        } finally {
            if (!opened) {
                key.close();
            }
        }
    }

    private VaultKey key(VaultImage image, char[] password) throws VaultException {
        try (MasterPassword master = MasterPassword.of(password)) {
            return image.unlock(master, tools.kdf(), faults);
        } catch (CharacterCodingException e) {
            throw faults.wrongPassword();
        }
    }
}
