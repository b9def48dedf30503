package dev.tokenconsole.vault;

import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** An open place where profiles are kept: a vault file, or memory alone. */
public interface ProfileStore extends AutoCloseable {
    /**
     * What is kept now. The store owns the secrets in it: they are wiped when it is closed, or when a profile is
     * no longer part of what is saved.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    VaultContents contents();

    /**
     * Keeps {@code contents} instead of what was kept before, and takes ownership of the secrets in them. Blocks
     * until they are safe on disk; never called on the FX thread.
     *
     * @throws VaultException if they could not be kept; what was kept before is then still there, in memory and on
     *     disk, and {@code contents} still belong to the caller
     */
    void save(VaultContents contents) throws VaultException;

    /** Where they are kept, for people to read; "memory" for a store that keeps nothing on disk. */
    String place();

    /** Whether what is saved outlives the program. */
    boolean isLasting();

    /** Wipes keys and secrets; safe to call again. */
    @Override
    void close();
}
