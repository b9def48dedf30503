package dev.tokenconsole.vault.disk;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** The state of vaults on this computer, outside of their files: their locks and their last generations. */
public interface VaultState {
    /**
     * The lease to write the vault of that id, which the caller closes.
     *
     * @return empty if it is taken, in this program or another
     * @throws IOException if no lock can be taken here
     */
    Optional<Lease> acquire(UUID vaultId) throws IOException;

    /** The generation of the vault when it was last used here; 0 if it never was. */
    long lastGeneration(UUID vaultId);

    /** Records that the vault has reached {@code generation} here. A failure to do so is only logged. */
    void remember(UUID vaultId, long generation);

    /** The exclusive right to write one vault. */
    interface Lease extends AutoCloseable {
        /** Releases it. */
        @Override
        void close();
    }
}
