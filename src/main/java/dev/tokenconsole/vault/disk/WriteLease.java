package dev.tokenconsole.vault.disk;

import java.io.IOException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/** The access to a vault here, with the lease that it needs. */
public final class WriteLease implements AutoCloseable {
    private final VaultAccess access;
    private final VaultState.@Nullable Lease lease;

    private WriteLease(VaultAccess access, VaultState.@Nullable Lease lease) {
        this.access = access;
        this.lease = lease;
    }

    /** No lease, for the reason that {@code access} gives. */
    public static WriteLease none(VaultAccess access) {
        return new WriteLease(access, null);
    }

    /** The lease to write the vault of that id, if it is free. */
    public static WriteLease of(UUID vaultId, VaultState state) {
        try {
            return state.acquire(vaultId).map(lease -> new WriteLease(VaultAccess.WRITING, lease))
                .orElse(none(VaultAccess.OPEN_ELSEWHERE));
        } catch (IOException e) {
            System.getLogger(WriteLease.class.getName()).log(System.Logger.Level.WARNING,
                "The vault opens for reading only: its lock cannot be had", e);
            return none(VaultAccess.NO_LOCK);
        }
    }

    public VaultAccess access() {
        return access;
    }

    /**
     * Requires write access.
     *
     * @throws VaultException READ_ONLY with the reason if it was not given
     */
    public void requireWriting(VaultErrors errors) throws VaultException {
        if (access != VaultAccess.WRITING) {
            throw errors.readOnly(access);
        }
    }

    public boolean isHeld() {
        return lease != null;
    }

    @Override
    public void close() {
        if (lease != null) {
            lease.close();
        }
    }
}
