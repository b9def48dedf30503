package dev.tokenconsole.vault.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import dev.tokenconsole.platform.file.FileOperations;

/**
 * The id and generation in the first bytes of a vault file, damaged or not.
 *
 * @param vaultId for life
 * @param generation the number of saves, unsigned
 */
public record VaultIdentity(UUID vaultId, long generation) {
    private static final int LENGTH = VaultLayout.GENERATION_AT + Long.BYTES;

    /** The identity of {@code file}, which is no pipe; empty if it cannot be read or does not begin as a vault does. */
    public static Optional<VaultIdentity> of(Path file, FileOperations operations) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(operations.read(file, LENGTH));
            if (bytes.capacity() < LENGTH || !VaultLayout.magic().equals(bytes.slice(0, VaultLayout.MAGIC_LENGTH))) {
                return Optional.empty();
            }
            UUID id = new UUID(bytes.getLong(VaultLayout.VAULT_ID_AT),
                bytes.getLong(VaultLayout.VAULT_ID_AT + Long.BYTES));
            return Optional.of(new VaultIdentity(id, bytes.getLong(VaultLayout.GENERATION_AT)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
