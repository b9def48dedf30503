package dev.tokenconsole.vault;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.vault.disk.VaultFile;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The write of a vault under a changed password. A step that fails late may have put the new version in place all the
 * same, and the user has to know which password opens it: so the file is read again.
 */
final class PasswordChange {
    private final SealedVault draft;
    private final VaultFile file;
    private final boolean otherPassword;
    private boolean moveAttempted;
    private boolean inPlace;
    private @Nullable VaultException failure;

    /** {@code otherPassword} is true if the draft has another password than the version that it replaces. */
    PasswordChange(SealedVault draft, VaultFile file, boolean otherPassword) {
        this.draft = draft;
        this.file = file;
        this.otherPassword = otherPassword;
    }

    /** Replaces the file; {@code beforeMove} runs before the first step that may put the draft in place. */
    void write(Runnable beforeMove) throws VaultException {
        try {
            file.replace(draft.sealed(), () -> {
                moveAttempted = true;
                beforeMove.run();
            });
            inPlace = true;
        } catch (VaultException e) {
            if (!moveAttempted) {
                throw e;
            }
            Optional<Boolean> found = file.contains(draft.sealed());
            inPlace = found.orElse(false);
            failure = inPlace || found.isEmpty() ? explained(e) : e;
        }
    }

    /** True if the draft is on disk, as far as the file can be read. */
    boolean isInPlace() {
        return inPlace;
    }

    /**
     * Requires a write without a fault; called after the state in memory follows the disk.
     *
     * @throws VaultException UNCONFIRMED if the draft may not last or could not be read; NOT_SAVED if it is not in
     *     place
     */
    void requireConfirmed() throws VaultException {
        if (failure != null) {
            throw failure;
        }
    }

    private VaultException explained(VaultException e) {
        if (!otherPassword || !(e.getCause() instanceof IOException late)) {
            return e;
        }
        return inPlace ? file.errors().passwordUnconfirmed(late) : file.errors().passwordUnseen(late);
    }
}
