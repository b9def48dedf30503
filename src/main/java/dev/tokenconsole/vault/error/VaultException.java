package dev.tokenconsole.vault.error;

import java.util.Objects;

/** A vault that cannot be opened or saved, named for what the user can do about it. */
public final class VaultException extends Exception {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    /** The kind of problem. */
    public enum Problem {
        /** No file at that path: create a vault. */
        MISSING,
        /** A vault is already at that path: it is never overwritten. */
        EXISTS,
        /** Empty, or only zeros. */
        EMPTY,
        /** Another kind of file. */
        NOT_A_VAULT,
        /** Shorter than its header says. */
        TRUNCATED,
        /** Changed by accident. */
        DAMAGED,
        /** Written by a newer version of this program. */
        NEWER_VERSION,
        /** Opening would take more memory or work than is allowed. */
        TOO_COSTLY,
        /** The password opens no slot. */
        WRONG_PASSWORD,
        /** Changed on purpose, or combined from parts of several vaults. */
        ALTERED,
        /** A master password that is too short or too easy to guess. */
        WEAK_PASSWORD,
        /** The operating system does not let it be read. */
        UNREADABLE,
        /** No vault could be made at that path. */
        NOT_CREATED,
        /** It is written, but the operating system did not confirm that it survives a power loss. */
        UNCONFIRMED,
        /** A save failed: the operating system does not let it be written, or it did not open again. */
        NOT_SAVED,
        /** Opened without write access; {@link VaultAccess} has the reasons. */
        READ_ONLY,
        /** More contents than a vault may have. */
        TOO_MUCH,
        /** Another program changed the file since it was opened. */
        CONFLICT
    }

    /**
     * {@code message} is whole sentences for the user, true in the window and in the terminal, without any secret.
     * The fate of unsaved changes differs between the two: each adds it by the problem.
     */
    public VaultException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /** As above, caused by an error of the operating system. */
    public VaultException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /** The sentence for the user; there always is one. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The kind of problem. */
    public Problem problem() {
        return problem;
    }
}
