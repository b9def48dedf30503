package dev.tokenconsole.vault.disk;

import java.io.IOException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.vault.error.Access;

/** What a vault may be used for here, and the hold on it that goes with that. */
public final class WriteRight implements AutoCloseable {
    private final Access access;
    private final VaultState.@Nullable Hold hold;

    private WriteRight(Access access, VaultState.@Nullable Hold hold) {
        this.access = access;
        this.hold = hold;
    }

    /** No right to write, for the reason that {@code access} gives. */
    public static WriteRight none(Access access) {
        return new WriteRight(access, null);
    }

    /** The right to write the vault of that id, if it can be had now. */
    public static WriteRight of(UUID vaultId, VaultState state) {
        try {
            return state.hold(vaultId).map(hold -> new WriteRight(Access.WRITING, hold))
                .orElse(none(Access.OPEN_ELSEWHERE));
        } catch (IOException e) {
            System.getLogger(WriteRight.class.getName()).log(System.Logger.Level.WARNING,
                "The vault opens for reading only: its lock cannot be had", e);
            return none(Access.NO_LOCK);
        }
    }

    public Access access() {
        return access;
    }

    public boolean isHeld() {
        return hold != null;
    }

    @Override
    public void close() {
        if (hold != null) {
            hold.close();
        }
    }
}
