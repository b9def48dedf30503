package dev.tokenconsole.vault.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import dev.tokenconsole.platform.file.AtomicFile;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.platform.file.OwnFile;
import dev.tokenconsole.platform.file.OwnFolder;

/**
 * The state of vaults on this computer, in a separate folder: not beside the vaults, from where programs that
 * synchronise folders would copy it to other computers. A folder or file that other users can change is not used: there
 * is no lock then, and no generation is known.
 *
 * @param folder need not exist yet
 */
public record LocalState(Path folder) implements VaultState {
    private static final int MAX_LENGTH = 20;

    @Override
    public Optional<Lease> acquire(UUID vaultId) throws IOException {
        FileOperations.SYSTEM.makeDirectories(folder);
        OwnFolder.require(folder);
        Optional<Lease> lease = VaultLock.take(folder.toRealPath().resolve(vaultId + ".lock"));
        if (lease.isPresent()) {
            new AtomicFile(generationFile(vaultId), FileOperations.SYSTEM).sweep();
        }
        return lease;
    }

    @Override
    public long lastGeneration(UUID vaultId) {
        try {
            OwnFile.requireHere(generationFile(vaultId));
            byte[] stored = FileOperations.SYSTEM.read(generationFile(vaultId), MAX_LENGTH);
            return Long.parseLong(new String(stored, StandardCharsets.US_ASCII).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void remember(UUID vaultId, long generation) {
        try {
            FileOperations.SYSTEM.makeDirectories(folder);
            OwnFolder.require(folder);
            AtomicFile.writeHere(
                generationFile(vaultId), Long.toString(generation).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            System.getLogger(LocalState.class.getName()).log(System.Logger.Level.WARNING,
                "The generation of the vault could not be noted in {0}", generationFile(vaultId));
        }
    }

    private Path generationFile(UUID vaultId) {
        return folder.resolve(vaultId + ".generation");
    }
}
