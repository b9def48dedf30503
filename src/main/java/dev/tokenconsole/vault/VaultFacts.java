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
 * What a whole vault file says in the clear.
 *
 * @param vaultId for life
 * @param generation how many times it was saved
 * @param bytes its length
 * @param kdf what opening it costs
 * @param fullyKnown whether this version knows all its ways of opening; if not, it opens read-only
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
