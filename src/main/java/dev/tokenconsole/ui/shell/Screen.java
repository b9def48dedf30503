package dev.tokenconsole.ui.shell;

import java.util.Optional;

import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.ui.unlock.UnlockViewModel;
import dev.tokenconsole.vault.crypto.KdfParameters;

/** The screens of the window, each with all that it needs. */
sealed interface Screen {
    /** True while a token of an open vault lives and is renewed automatically. */
    default boolean isRenewing() {
        return false;
    }

    /**
     * No vault yet.
     *
     * @param afterMissing true if a vault was there before, and its backups still are
     */
    record FirstStart(UnlockViewModel model, boolean afterMissing) implements Screen {}

    /** A vault that is locked, or missing beside its backups. */
    record Locked(UnlockViewModel model) implements Screen {}

    /**
     * An open vault, or the demo.
     *
     * @param kdf the key derivation of a new vault's password
     * @param first the keys that were pressed before it was open; empty for none
     */
    record Open(WorkspaceViewModel model, KdfParameters kdf, Optional<Shortcut> first) implements Screen {
        Workspace workspace() {
            return model.workspace();
        }

        @Override
        public boolean isRenewing() {
            return model.isRenewing();
        }
    }

    /** A pasted token with no vault open. */
    record Inspect(Ticker ticker, TokenClipboard copies) implements Screen {}
}
