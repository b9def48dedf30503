package dev.tokenconsole.vault;

import java.nio.file.Path;
import java.util.UUID;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.disk.VaultFile;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultImage;

/**
 * The facts in the clear of a vault file that is whole.
 *
 * @param vaultId for life
 * @param generation the number of saves, 1 or more
 * @param bytes its length
 * @param kdf the cost of opening it
 * @param fullyKnown true if this version knows all its key slots; if not, it opens read-only
 */
public record VaultFacts(UUID vaultId, long generation, long bytes, KdfParameters kdf, boolean fullyKnown) {
    public static VaultFacts of(Path file, VaultRuntime runtime) throws VaultException {
        VaultErrors errors = new VaultErrors(file);
        byte[] bytes = new VaultFile(file, runtime.files(), errors).load();
        VaultHeader header = VaultImage.parse(bytes, runtime.maxHeapBytes(), errors).header();
        return new VaultFacts(header.vaultId(), header.generation(), bytes.length,
            header.passwordKdf(errors), header.isFullyKnown());
    }
}
