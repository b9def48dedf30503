package dev.tokenconsole.vault.disk;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** What this computer remembers of vaults outside of their files: who is writing one, and how far it had come. */
public interface VaultState {
    /**
     * The right to write the vault of that id, for as long as the hold is not closed.
     *
     * @return empty if somebody else has it, in this program or another
     * @throws IOException if nobody can have it here
     */
    Optional<Lease> acquire(UUID vaultId) throws IOException;

    /** The generation of the vault when it was last used here; 0 if it never was. */
    long lastGeneration(UUID vaultId);

    /** Notes that the vault has come to {@code generation} here. A failure to do so is only logged. */
    void remember(UUID vaultId, long generation);

    /** The right to write one vault. */
    interface Lease extends AutoCloseable {
        /** Gives it up. */
        @Override
        void close();
    }
}
