package dev.tokenconsole.vault;

import java.util.concurrent.Executor;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.vault.contents.SecretOwnership;
import dev.tokenconsole.vault.contents.VaultContents;

/** Profiles in memory alone, lost when the program exits. */
public final class MemoryStore implements ProfileStore {
    private VaultContents contents;
    private Executor wiper = Runnable::run;
    private boolean closed;

    /** Takes ownership of the secrets in {@code initial}. */
    public MemoryStore(VaultContents initial) {
        contents = initial;
    }

    @Override
    public synchronized VaultContents contents() {
        requireOpen();
        return contents;
    }

    @Override
    public synchronized void save(VaultContents newContents) {
        requireOpen();
        newContents.requireComplete();
        VaultContents before = contents;
        contents = newContents;
        wiper.execute(() -> SecretOwnership.wipeReplaced(before, newContents));
    }

    @Override
    public synchronized void wipeReplacedBy(Executor newWiper) {
        wiper = newWiper;
    }

    @Override
    public String place() {
        return Messages.text("vault.memory");
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    @Override
    public synchronized void close() {
        SecretOwnership.wipeAll(contents);
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The store is closed.");
        }
    }
}
