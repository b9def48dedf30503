package dev.tokenconsole.ui.session;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.error.VaultException;

/** Sentences for a change that failed after the lock, when the input can no longer be saved again. */
final class AfterLockWords {
    private AfterLockWords() {}

    /** For a save. The error's own sentence may say that nothing was lost, which is true of the vault alone. */
    static String ofSave(Throwable fault) {
        if (fault instanceof VaultException known) {
            return switch (known.problem()) {
                case UNCONFIRMED -> known.getMessage();
                case CONFLICT -> Messages.text("ui.lock.late.conflict");
                default -> Messages.text("ui.lock.late.failed");
            };
        }
        return Messages.text("ui.lock.late.failed") + " " + UncaughtErrors.sentence(fault);
    }

    /** For another change of the vault. */
    static String ofChange(Throwable fault) {
        return fault instanceof VaultException known ? known.getMessage() : UncaughtErrors.sentence(fault);
    }
}
