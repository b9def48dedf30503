package dev.tokenconsole.vault.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.tokenconsole.vault.disk.VaultState;

/** A computer without another writer of vaults, on which one can be simulated. */
final class MemoryState implements VaultState {
    private final Map<UUID, Long> generations = new HashMap<>();

    @Override
    public Optional<Lease> acquire(UUID vaultId) {
        return Optional.of(() -> {});
    }

    @Override
    public long lastGeneration(UUID vaultId) {
        return generations.getOrDefault(vaultId, 0L);
    }

    @Override
    public void remember(UUID vaultId, long generation) {
        generations.put(vaultId, generation);
    }
}
