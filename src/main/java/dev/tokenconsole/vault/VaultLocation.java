package dev.tokenconsole.vault;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import dev.tokenconsole.platform.file.AppDirs;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.disk.BackupFolder;
import dev.tokenconsole.vault.disk.BackupOrigin;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The place of a vault, which need not exist yet.
 *
 * @param file its path
 * @param state the folder for the state of vaults on this computer; need not exist
 * @param kdf the strengthening of a new vault's password
 * @param random the source of keys and salts, of cryptographic quality; asked for when a vault is opened or created,
 *     because Java looks for its providers then
 */
public record VaultLocation(Path file, Path state, KdfParameters kdf, Supplier<SecureRandom> random) {
    /** A vault at {@code file}; a new one is created with the current defaults. */
    public static VaultLocation of(Path file) {
        return new VaultLocation(file, AppDirs.stateDirectory(), KdfParameters.DEFAULT, SecureRandom::new);
    }

    /** True if a file is, or may be, at that path, readable or not. */
    public boolean exists() {
        return !Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The socket of the window that has the vault of that id open. Short: names of sockets may not be long. */
    public Path bell(UUID vaultId) {
        return state.toAbsolutePath().resolve(vaultId.toString().substring(0, 8) + ".bell");
    }

    /**
     * The kind of {@code file}, which the user chose: a vault, or the backup of one. Reads the disk in a folder of
     * backups.
     */
    public Picked pick(Path file) {
        return BackupOrigin.of(file, FileOperations.SYSTEM)
            .map(origin -> new Picked(at(origin.vault()), Optional.of(origin.backup())))
            .orElseGet(() -> new Picked(at(file), Optional.empty()));
    }

    /**
     * A file that the user chose.
     *
     * @param vault the place of the vault that is to be opened, or of which the file is a backup
     * @param backup the file, if it is a backup
     */
    public record Picked(VaultLocation vault, Optional<Backup> backup) {}

    /** The same with another file. */
    public VaultLocation at(Path other) {
        return new VaultLocation(other, state, kdf, random);
    }

    /**
     * Looks at the file without a password.
     *
     * @throws VaultException for every problem of a file: damage is never reported as a wrong password
     */
    public VaultFacts look() throws VaultException {
        return VaultFacts.of(file.toAbsolutePath(), runtime());
    }

    /** The earlier versions beside it, the newest first. */
    public List<Backup> backups() {
        return new BackupFolder(file.toAbsolutePath(), FileOperations.SYSTEM).list();
    }

    /** The earlier version that is save number {@code generation}; opening it checks that it is. */
    public Optional<Backup> backup(long generation) {
        return new BackupFolder(file.toAbsolutePath(), FileOperations.SYSTEM).find(generation);
    }

    /**
     * Creates a vault with the built-in environments; blocks for the password's strengthening, which runs twice: the
     * bytes are opened once before they are written. The caller wipes {@code password}.
     *
     * @throws VaultException EXISTS rather than overwrite anything; WEAK_PASSWORD, TOO_COSTLY, NOT_SAVED
     */
    public Vault create(char[] password) throws VaultException {
        return VaultCreator.create(file, password, kdf, runtime());
    }

    /**
     * Opens the vault, for writing if no other program has it open and it is no backup; blocks for the password's
     * strengthening. The caller wipes {@code password}.
     *
     * @throws VaultException with the reason; the KDF only runs on a file that is whole
     */
    public Vault open(char[] password) throws VaultException {
        return VaultOpener.forWriting(file, password, runtime());
    }

    /** As {@link #open}, but for reading alone, without a lock. */
    public Vault read(char[] password) throws VaultException {
        return VaultOpener.forReading(file, password, runtime());
    }

    /** Opens one of the {@link #backups()}; {@link Vault#makeCurrent()} then makes it the vault itself. */
    public Vault open(Backup backup, char[] password) throws VaultException {
        return VaultOpener.ofBackup(file, backup, password, runtime());
    }

    private VaultRuntime runtime() {
        return VaultRuntime.of(random.get(), state);
    }
}
