package dev.tokenconsole.ui.session;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The changes of an open vault: one at a time, off the FX thread. Callbacks run on the FX thread, and only while the
 * vault is open; a change that ends after that becomes a {@link LateResult}. FX thread only.
 */
public final class VaultChanges {
    private final ProfileStore store;
    private final FxTasks tasks;
    private final SecretHistories histories;
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    /** The secrets that a change replaced: the profiles that are shown have them until it ends. */
    private final Queue<Runnable> replaced = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean closed;
    private Consumer<LateResult> late = result -> {};

    /** Changes {@code store}, and stores {@code histories} with each change of profiles and environments. */
    VaultChanges(ProfileStore store, FxTasks tasks, SecretHistories histories) {
        this.store = store;
        this.histories = histories;
        this.tasks = tasks;
        saving.subscribe(now -> readOnly.set(vault().filter(Vault::isReadOnly).isPresent()));
        store.wipeReplacedBy(replaced::add);
    }

    /** Work with a vault that may block. */
    @FunctionalInterface
    public interface VaultWork<T> {
        /** Runs off the FX thread. */
        T with(Vault vault) throws VaultException;
    }

    /** Runs what takes long off the FX thread. */
    public FxTasks tasks() {
        return tasks;
    }

    /** True while the vault cannot be changed, as where another window has it open; a banner says why. */
    public ReadOnlyBooleanProperty readOnly() {
        return readOnly.getReadOnlyProperty();
    }

    /** True while a change is on its way to the disk; no other may be made then. */
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /**
     * Runs {@code then} now, or as soon as a change that is on its way to the disk has arrived, after the listeners of
     * {@link #saving()}. If several wait, each also waits for the change that one before it begins.
     */
    public void afterSaving(Runnable then) {
        waiting.add(then);
        runWaiting();
    }

    /** One that fails leaves the others their turn. */
    private void runWaiting() {
        Runnable next = saving.get() ? null : waiting.poll();
        if (next != null) {
            try {
                next.run();
            } finally {
                runWaiting();
            }
        }
    }

    /**
     * Requires that a change can be made now, before secrets are copied for it.
     *
     * @throws IllegalStateException if another change is being saved
     */
    void requireRest() {
        if (saving.get()) {
            throw new IllegalStateException("A change is already being saved.");
        }
    }

    /**
     * Runs {@code work} with the vault as a change. After a lock only a failure is reported.
     *
     * @throws IllegalStateException if another change is being saved
     * @throws java.util.NoSuchElementException if there is no vault, as in the demo
     */
    public <T> void withVault(VaultWork<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        Vault vault = vault().orElseThrow();
        start(() -> work.with(vault), done, failed, result -> {},
            fault -> late.accept(new LateResult.Failed(AfterLockWords.ofChange(fault))));
    }

    /** The same; after a lock {@code lateDone} or the result of {@code lateFailed} is reported. */
    public <T> void withVault(VaultWork<T> work, Consumer<T> done, Consumer<Throwable> failed,
            LateResult lateDone, Function<Throwable, LateResult> lateFailed) {
        Vault vault = vault().orElseThrow();
        start(() -> work.with(vault), done, failed, result -> late.accept(lateDone),
            fault -> late.accept(lateFailed.apply(fault)));
    }

    /** The histories that are stored with each change. */
    SecretHistories histories() {
        return histories;
    }

    /** The vault file; empty for the demo. */
    Optional<Vault> vault() {
        return store instanceof Vault vault ? Optional.of(vault) : Optional.empty();
    }

    /**
     * Saves {@code contents}. {@code lateFailed} runs if that fails after a lock, beside the report.
     *
     * @throws IllegalStateException if another change is being saved
     */
    FxTask<VaultContents> save(
            VaultContents contents, Consumer<VaultContents> saved, Consumer<Throwable> failed, Runnable lateFailed) {
        VaultContents whole = histories.into(contents);
        return start(() -> {
            store.save(whole);
            return whole;
        }, stored -> {
            histories.stored(stored);
            saved.accept(stored);
        }, failed, result -> late.accept(new LateResult.Saved()), fault -> {
            lateFailed.run();
            late.accept(new LateResult.Failed(AfterLockWords.ofSave(fault)));
        });
    }

    /**
     * Closes the vault, after the change that is on its way to the disk, if there is one.
     *
     * @param reported receives the result of that change
     * @param ended runs when the vault can be opened again
     */
    void close(Consumer<LateResult> reported, Runnable ended) {
        closed = true;
        late = reported;
        // A vault that became older stays so until a person saves it: the warning would be gone.
        boolean storing = vault().filter(vault -> !vault.isReadOnly() && !vault.wasOlder()).isPresent()
            && histories.areWorthASave(store.contents().profiles());
        if (!saving.get() && !storing) {
            store.close();
            ended.run();
            return;
        }
        // Closing waits for the disk, which the window must not; the result of the change is reported before.
        afterSaving(() -> {
            // The program does not end before this thread does.
            Thread closing = Thread.ofPlatform().daemon(false).name("vault-close").start(storing
                ? new LastSave(store, histories.into(store.contents()))::run : store::close);
            tasks.run(() -> {
                closing.join();
                return true;
            }).always(ended);
        });
    }

    private <T> FxTask<T> start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed, Consumer<T> lateDone,
            Consumer<Throwable> lateFailed) {
        requireRest();
        saving.set(true);
        return tasks.run(work).onSuccess(unlessClosed(done, lateDone)).onFailure(unlessClosed(failed, lateFailed))
            .always(() -> {
                wipeReplaced();
                saving.set(false);
                runWaiting();
            });
    }

    private void wipeReplaced() {
        for (Runnable wipe = replaced.poll(); wipe != null; wipe = replaced.poll()) {
            wipe.run();
        }
    }

    private <T> Consumer<T> unlessClosed(Consumer<T> inTime, Consumer<T> tooLate) {
        return value -> (closed ? tooLate : inTime).accept(value);
    }
}
