package dev.tokenconsole.ui.shell;

import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.ui.unlock.UnlockViewModel;
import dev.tokenconsole.vault.crypto.KdfParameters;

/** What the window shows, with all that it needs for that. */
sealed interface Screen {
    /**
     * No vault yet.
     *
     * @param afterMissing whether a vault was there before, and its backups still are
     */
    record FirstStart(UnlockViewModel door, boolean afterMissing) implements Screen {}

    /** A vault that is locked, or missing beside its backups. */
    record Locked(UnlockViewModel door) implements Screen {}

    /**
     * An open vault, or the demo.
     *
     * @param kdf what a new vault's password is strengthened with
     */
    record Open(Workspace workspace, Ticker ticker, TokenClipboard copies, KdfParameters kdf) implements Screen {}

    /** Looking at a token with no vault open. */
    record Inspect(Ticker ticker, TokenClipboard copies) implements Screen {}
}
