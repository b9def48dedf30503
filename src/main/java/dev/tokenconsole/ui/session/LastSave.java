package dev.tokenconsole.ui.session;

import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** The last save of a vault, of facts that are not worth a question. Not a record: the contents have secrets. */
final class LastSave {
    private static final System.Logger LOG = System.getLogger(LastSave.class.getName());

    private final ProfileStore store;
    private final VaultContents contents;

    LastSave(ProfileStore store, VaultContents contents) {
        this.store = store;
        this.contents = contents;
    }

    /** Saves, and closes the vault whatever came of that. Blocks. */
    void run() {
        try {
            store.save(contents);
        } catch (VaultException | RuntimeException fault) {
            LOG.log(System.Logger.Level.WARNING, "The histories of the secrets were not saved: {0}",
                fault.getClass().getSimpleName());
        } finally {
            store.close();
        }
    }
}
