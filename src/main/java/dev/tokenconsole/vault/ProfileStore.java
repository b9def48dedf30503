package dev.tokenconsole.vault;

import java.util.concurrent.Executor;

import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** An open store of profiles: a vault file, or memory alone. */
public interface ProfileStore extends AutoCloseable {
    /**
     * The current contents. The store owns the secrets in them: they are wiped when it is closed, or when a profile is
     * no longer part of what is saved.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    VaultContents contents();

    /**
     * Replaces the current contents by {@code contents}, and takes ownership of the secrets in them. Blocks until they
     * are safe on disk; never called on the FX thread.
     *
     * @throws VaultException if they could not be saved; the contents before are then still there, in memory and on
     *     disk, and {@code contents} still belong to the caller
     */
    void save(VaultContents contents) throws VaultException;

    /**
     * Has the secrets of replaced profiles wiped by {@code wiper}, at once unless this is called: a window still shows
     * the profiles before for a moment, and may have to read them. {@link #close()} does not wait for it.
     */
    default void wipeReplacedBy(Executor wiper) {}

    /** The place of the store, for people to read: a path, or "memory" for a store without a file. */
    String place();

    /** True if saved contents outlive the program. */
    boolean isLasting();

    /** Wipes keys and secrets; safe to call again. */
    @Override
    void close();
}
