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

/** Opens a vault: first the checks of the file, then its lock, then the password. */
public final class VaultOpener {
    private final VaultErrors errors;
    private final VaultRuntime runtime;

    private VaultOpener(VaultErrors errors, VaultRuntime runtime) {
        this.errors = errors;
        this.runtime = runtime;
    }

    /**
     * Opens the vault at {@code path} to read and, if no other program writes it, to write it. A backup at that path
     * opens as a backup: saves would make a second vault of it, in a folder whose files are deleted automatically.
     */
    public static Vault forWriting(Path path, char[] password, VaultRuntime runtime) throws VaultException {
        Path absolute = path.toAbsolutePath();
        Optional<BackupOrigin> origin = BackupOrigin.of(absolute, runtime.files());
        if (origin.isPresent()) {
            return ofBackup(origin.get().vault(), origin.get().backup(), password, runtime);
        }
        return new VaultOpener(new VaultErrors(absolute), runtime)
            .forWriting(new VaultFile(absolute, runtime.files(), new VaultErrors(absolute)), password);
    }

    /** Opens the vault at {@code path} to read it. */
    public static Vault forReading(Path path, char[] password, VaultRuntime runtime) throws VaultException {
        Path absolute = path.toAbsolutePath();
        VaultOpener opener = new VaultOpener(new VaultErrors(absolute), runtime);
        VaultFile file = new VaultFile(absolute, runtime.files(), opener.errors);
        VaultImage image = opener.parse(file);
        Vault vault = opener.unlock(image, file, WriteLease.none(VaultAccess.READING), password);
        file.adopt(image.bytes());
        return vault;
    }

    /**
     * Opens {@code backup} of the vault at {@code path}, to read it, and for {@link Vault#makeCurrent()}.
     *
     * @throws VaultException ALTERED if its name says another generation than its header
     */
    public static Vault ofBackup(Path path, Backup backup, char[] password, VaultRuntime runtime)
            throws VaultException {
        Path absolute = path.toAbsolutePath();
        VaultOpener opener = new VaultOpener(VaultErrors.ofBackup(backup.file()), runtime);
        VaultImage image = opener.parse(new VaultFile(backup.file(), runtime.files(), opener.errors));
        if (image.header().generation() != backup.generation()) {
            // The name of a file can be changed by anyone who can write its folder; the header is authenticated.
            throw opener.errors.altered();
        }
        VaultFile file = new VaultFile(absolute, runtime.files(), new VaultErrors(absolute));
        boolean another = new RestorePlan(image.header(), file, runtime.state()).replacesAnother();
        return opener.unlock(
            image, file, WriteLease.none(another ? VaultAccess.BACKUP_OF_ANOTHER : VaultAccess.BACKUP), password);
    }

    private Vault forWriting(VaultFile file, char[] password) throws VaultException {
        VaultImage seen = parse(file);
        WriteLease lease = seen.header().isFullyKnown()
            ? WriteLease.of(seen.header().vaultId(), runtime.state()) : WriteLease.none(VaultAccess.NEWER_VERSION);
        boolean opened = false;
        try {
            // Once more: the program that had the lease before may have saved in between.
            VaultImage image = lease.isHeld() ? parse(file) : seen;
            if (image.header().isSameVault(seen.header())) {
                Vault vault = unlock(image, file, lease, password);
                file.adopt(image.bytes());
                if (lease.isHeld()) {
                    file.sweep();
                }
                opened = true;
                return vault;
            }
        } finally {
            if (!opened) {
                lease.close();
            }
        }
        // Another vault replaced it before the lease was taken.
        return forWriting(file, password);
    }

    private VaultImage parse(VaultFile file) throws VaultException {
        return VaultImage.parse(file.load(), runtime.maxHeapBytes(), errors);
    }

    private Vault unlock(VaultImage image, VaultFile file, WriteLease lease, char[] password)
            throws VaultException {
        VaultKey key = key(image, password);
        boolean opened = false;
        try {
            VaultContents contents = new VaultSealer(runtime, errors).open(image, key);
            opened = true;
            return new Vault(runtime, file, lease, key, image.header(), contents);
        } finally {
            if (!opened) {
                key.close();
            }
        }
    }

    private VaultKey key(VaultImage image, char[] password) throws VaultException {
        try (MasterPassword master = MasterPassword.of(password)) {
            return image.unlock(master, runtime.kdf(), errors);
        } catch (CharacterCodingException e) {
            throw errors.wrongPassword();
        }
    }
}
