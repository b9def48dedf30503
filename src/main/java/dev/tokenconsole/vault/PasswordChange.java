package dev.tokenconsole.vault;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.vault.disk.VaultFile;
import dev.tokenconsole.vault.error.VaultException;

/**
 * How a changed password comes to the disk. A step that fails late may have put the new version in place all the same,
 * and whoever believes otherwise tries the wrong password: so what is there is looked at.
 */
final class PasswordChange {
    private final SealedVault draft;
    private final VaultFile file;
    private final boolean otherPassword;
    private boolean moveAttempted;
    private boolean inPlace;
    private @Nullable VaultException failure;

    /** {@code otherPassword} is whether the draft has another password than what it replaces. */
    PasswordChange(SealedVault draft, VaultFile file, boolean otherPassword) {
        this.draft = draft;
        this.file = file;
        this.otherPassword = otherPassword;
    }

    /** Replaces the file; {@code beforeMove} runs when the next step may put the draft in place. */
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

    /** Whether the draft is what is on the disk, as far as can be found. */
    boolean isInPlace() {
        return inPlace;
    }

    /**
     * To be asked once what is in place was taken over.
     *
     * @throws VaultException UNCONFIRMED if that may not last or could not be found; NOT_SAVED if it is not in place
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
