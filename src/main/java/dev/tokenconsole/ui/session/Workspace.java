package dev.tokenconsole.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** The profiles and environments of an open vault. Changes are on disk before they are shown. FX thread only. */
public final class Workspace implements AutoCloseable {
    private final ProfileStore store;
    private final TokenSessions tokens;
    private final FxTasks tasks;
    private final ObservableList<Profile> profiles = FXCollections.observableArrayList();
    /** Held here: it follows the list weakly, and whoever listens to it must not see it collected. */
    private final ObservableList<Profile> shownProfiles = FXCollections.unmodifiableObservableList(profiles);
    private final ObservableList<Environment> environments = FXCollections.observableArrayList();
    private final ObservableList<Environment> shownEnvironments =
        FXCollections.unmodifiableObservableList(environments);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private boolean closed;
    /** Told, once all is closed, what became of a change that was on its way then. */
    private Consumer<String> late = words -> {};

    /** Shows what {@code store} keeps, and owns it and {@code tokens} from now on. */
    public Workspace(ProfileStore store, TokenSessions tokens, FxTasks tasks) {
        this.store = store;
        this.tokens = tokens;
        this.tasks = tasks;
        show(store.contents());
        tokens.tend(shownProfiles, this::environmentOf);
    }

    /** The profiles in the order in which they were added. */
    public ObservableList<Profile> profiles() {
        return shownProfiles;
    }

    /** The environments in the order in which they are shown. */
    public ObservableList<Environment> environments() {
        return shownEnvironments;
    }

    /** The environment of that id; empty once it was removed. */
    public Optional<Environment> environment(String id) {
        return environments.stream().filter(candidate -> candidate.id().equals(id)).findFirst();
    }

    /** The environment of a profile. */
    public Environment environmentOf(Profile profile) {
        return environment(profile.environmentId()).orElseThrow();
    }

    /**
     * The environment of {@code profile}, as the one is chosen and the other is changed; null for no profile. It
     * follows both weakly: whoever listens to it has to hold it.
     */
    public ObservableValue<Environment> environmentOf(ObservableValue<Profile> profile) {
        return Bindings.createObjectBinding(() -> {
            Profile chosen = profile.getValue();
            return chosen == null ? null : environment(chosen.environmentId()).orElse(null);
        }, profile, environments);
    }

    /** The profiles of the environment of that id. */
    public List<Profile> profilesOf(String environmentId) {
        return profiles.stream().filter(profile -> profile.environmentId().equals(environmentId)).toList();
    }

    /** The profile of that id; empty once it was removed. */
    public Optional<Profile> profile(UUID id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /** Where the profiles are kept, for people to read. */
    public String place() {
        return store.place();
    }

    /** Whether they outlive the program; those of the demo do not. */
    public boolean isLasting() {
        return store.isLasting();
    }

    /** The vault file behind them; empty for the demo. */
    public Optional<Vault> vault() {
        return store instanceof Vault vault ? Optional.of(vault) : Optional.empty();
    }

    /** Takes over what another program saved to the vault file. */
    public void reload(Runnable reloaded, Consumer<Throwable> failed) {
        withVault(vault -> {
            vault.reload();
            return vault.contents();
        }, found -> {
            // Of a profile that was changed elsewhere the token may no longer be true.
            profiles.forEach(profile -> tokens.forget(profile.id()));
            show(found);
            reloaded.run();
        }, failed);
    }

    /**
     * Writes the profiles, with {@code changed} among them, as another file, and leaves the vault's own alone. Takes
     * {@code changed} over and wipes it.
     */
    public void saveCopy(Path target, Profile changed, Runnable saved, Consumer<Throwable> failed) {
        saveCopy(target, store.contents().withProfiles(with(changed)), changed::close, saved, failed);
    }

    /** The same with {@code changed} among the environments. */
    public void saveCopy(Path target, Environment changed, Runnable saved, Consumer<Throwable> failed) {
        saveCopy(target, store.contents().withEnvironments(with(changed)), () -> {}, saved, failed);
    }

    private void saveCopy(
            Path target, VaultContents contents, Runnable wipe, Runnable saved, Consumer<Throwable> failed) {
        withVault(vault -> {
            try {
                vault.saveCopy(target, contents);
                return true;
            } finally {
                wipe.run();
            }
        }, done -> saved.run(), failed);
    }

    /** Does {@code work} with the vault off the FX thread, as a change that nothing else may meet. */
    public <T> void withVault(VaultWork<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        withVault(work, done, failed, result -> {}, fault -> late.accept(AfterLockWords.ofChange(fault)));
    }

    /** The same, with what is done instead once all is closed. */
    public <T> void withVault(VaultWork<T> work, Consumer<T> done, Consumer<Throwable> failed,
            Consumer<T> lateDone, Consumer<Throwable> lateFailed) {
        if (saving.get()) {
            throw new IllegalStateException("A change is already being saved.");
        }
        Vault vault = vault().orElseThrow();
        saving.set(true);
        tasks.run(() -> work.with(vault)).onSuccess(unlessClosed(done, lateDone))
            .onFailure(unlessClosed(failed, lateFailed)).always(() -> saving.set(false));
    }

    /** Says {@code words} to whoever locked the vault meanwhile. */
    public void sayLate(String words) {
        late.accept(words);
    }

    /** Something that is done with a vault and may block. */
    @FunctionalInterface
    public interface VaultWork<T> {
        /** Does it. */
        T with(Vault vault) throws VaultException;
    }

    /** True while a change is on its way to the disk; no other may be made then. */
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /**
     * Does {@code then} now, or as soon as a change that is on its way to the disk has arrived and all that followed
     * {@link #saving()} before knows it.
     */
    public void afterSaving(Runnable then) {
        if (saving.get()) {
            saving().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable changed) {
                    saving().removeListener(this);
                    then.run();
                }
            });
        } else {
            then.run();
        }
    }

    /** The profiles' tokens. */
    public TokenSessions tokens() {
        return tokens;
    }

    /**
     * Adds {@code profile}, or replaces the one of the same id; on failure it stays the caller's, unless all was closed
     * meanwhile: then it is wiped.
     */
    public FxTask<VaultContents> keep(Profile profile, Runnable kept, Consumer<Throwable> failed) {
        boolean sameCredentials = profile(profile.id()).filter(old -> old.clientId().equals(profile.clientId())
            && old.environmentId().equals(profile.environmentId())
            && old.secret().equals(profile.secret())).isPresent();
        return save(store.contents().withProfiles(with(profile)), saved -> {
            if (!sameCredentials) {
                tokens.forget(profile.id());
            }
            show(saved);
            kept.run();
        }, failed, profile::close);
    }

    /** Removes the profile and its token. */
    public FxTask<VaultContents> remove(UUID id, Runnable removed, Consumer<Throwable> failed) {
        List<Profile> next = new ArrayList<>(profiles);
        next.removeIf(profile -> profile.id().equals(id));
        return save(store.contents().withProfiles(next), saved -> {
            tokens.forget(id);
            show(saved);
            removed.run();
        }, failed, () -> {});
    }

    /**
     * Adds {@code environment} at the end, or replaces the one of the same id. The tokens of its profiles are forgotten
     * if they would be asked for in another way now.
     */
    public FxTask<VaultContents> keepEnvironment(
            Environment environment, Runnable kept, Consumer<Throwable> failed) {
        boolean sameTokens = environment(environment.id()).filter(environment::asksLike).isPresent();
        return save(store.contents().withEnvironments(with(environment)), saved -> {
            if (!sameTokens) {
                profilesOf(environment.id()).forEach(profile -> tokens.forget(profile.id()));
            }
            show(saved);
            kept.run();
        }, failed, () -> {});
    }

    /**
     * Removes the environment of that id.
     *
     * @throws IllegalStateException if it has profiles
     */
    public FxTask<VaultContents> removeEnvironment(String id, Runnable removed, Consumer<Throwable> failed) {
        if (!profilesOf(id).isEmpty()) {
            throw new IllegalStateException("An environment with profiles cannot be removed.");
        }
        List<Environment> next = new ArrayList<>(environments);
        next.removeIf(environment -> environment.id().equals(id));
        return save(store.contents().withEnvironments(next), saved -> {
            show(saved);
            removed.run();
        }, failed, () -> {});
    }

    /** Wipes the tokens, the profiles and the key. */
    @Override
    public void close() {
        close(words -> {}, () -> {});
    }

    /**
     * The same. {@code said} is told in words if a change that is on its way fails after that, and {@code ended} when
     * the vault can be opened again.
     */
    public void close(Consumer<String> said, Runnable ended) {
        boolean waiting = saving.get();
        closed = true;
        late = said;
        tokens.close();
        profiles.clear();
        environments.clear();
        if (waiting) {
            // Closing waits for the disk, which the window must not; what became of the change is said before.
            afterSaving(() -> tasks.run(() -> {
                store.close();
                return true;
            }).always(ended));
        } else {
            store.close();
            ended.run();
        }
    }

    /** What comes when all is closed comes too late. */
    private <T> Consumer<T> unlessClosed(Consumer<T> then, Consumer<T> tooLate) {
        return value -> (closed ? tooLate : then).accept(value);
    }

    private List<Profile> with(Profile profile) {
        List<Profile> next = new ArrayList<>(profiles);
        profile(profile.id()).ifPresentOrElse(
            old -> next.set(profiles.indexOf(old), profile), () -> next.add(profile));
        return next;
    }

    private List<Environment> with(Environment environment) {
        List<Environment> next = new ArrayList<>(environments);
        environment(environment.id()).ifPresentOrElse(
            old -> next.set(environments.indexOf(old), environment), () -> next.add(environment));
        return next;
    }

    /** The environments first: whoever is told of a profile may ask for the one that it belongs to. */
    private void show(VaultContents contents) {
        if (!environments.equals(contents.environments())) {
            environments.setAll(contents.environments());
        }
        profiles.setAll(contents.profiles());
    }

    private FxTask<VaultContents> save(
            VaultContents contents, Consumer<VaultContents> kept, Consumer<Throwable> failed, Runnable tooLate) {
        if (saving.get()) {
            throw new IllegalStateException("A change is already being saved.");
        }
        saving.set(true);
        return tasks.run(() -> {
            store.save(contents);
            return contents;
        }).onSuccess(unlessClosed(kept, saved -> sayLate(Messages.text("ui.lock.late.saved"))))
            .onFailure(unlessClosed(failed, fault -> {
                tooLate.run();
                sayLate(AfterLockWords.ofSave(fault));
            }))
            .always(() -> saving.set(false));
    }
}
