package dev.tokenconsole.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.ui.common.FxTask;
import dev.tokenconsole.ui.common.FxTasks;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultContents;
import dev.tokenconsole.vault.VaultException;

/** The profiles of an open vault. Changes are on disk before they are on the screen. FX thread only. */
public final class Workspace implements AutoCloseable {
    private final ProfileStore store;
    private final LiveTokens tokens;
    private final FxTasks tasks;
    private final ObservableList<Profile> profiles = FXCollections.observableArrayList();
    /** Held here: it follows the list weakly, and whoever listens to it must not see it collected. */
    private final ObservableList<Profile> shownProfiles = FXCollections.unmodifiableObservableList(profiles);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private boolean closed;

    /** Shows what {@code store} keeps, and owns it and {@code tokens} from now on. */
    public Workspace(ProfileStore store, LiveTokens tokens, FxTasks tasks) {
        this.store = store;
        this.tokens = tokens;
        this.tasks = tasks;
        profiles.setAll(store.contents().profiles());
        tokens.tend(shownProfiles, this::environmentOf);
    }

    /** The profiles in the order in which they were added. */
    public ObservableList<Profile> profiles() {
        return shownProfiles;
    }

    /** The environments in the order in which they are shown. */
    public List<Environment> environments() {
        return store.contents().environments();
    }

    /** The environment of a profile. */
    public Environment environmentOf(Profile profile) {
        return environments().stream().filter(candidate -> candidate.id().equals(profile.environmentId()))
            .findFirst().orElseThrow();
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
            return vault.contents().profiles();
        }, found -> {
            // Of a profile that was changed elsewhere the token may no longer be true.
            profiles.forEach(profile -> tokens.forget(profile.id()));
            profiles.setAll(found);
            reloaded.run();
        }, failed);
    }

    /** Writes the profiles, with {@code changed} among them, as another file, and leaves the vault's own alone. */
    public void saveCopy(Path target, Profile changed, Runnable saved, Consumer<Throwable> failed) {
        VaultContents contents = store.contents().withProfiles(with(changed));
        withVault(vault -> {
            vault.saveCopy(target, contents);
            return true;
        }, done -> saved.run(), failed);
    }

    /** Does {@code work} with the vault off the FX thread, as a change that nothing else may meet. */
    public <T> void withVault(VaultWork<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (saving.get()) {
            throw new IllegalStateException("A change is already being saved.");
        }
        Vault vault = vault().orElseThrow();
        saving.set(true);
        tasks.run(() -> work.with(vault)).onSuccess(unlessClosed(done)).onFailure(unlessClosed(failed))
            .always(() -> saving.set(false));
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
    public LiveTokens tokens() {
        return tokens;
    }

    /** Adds {@code profile}, or replaces the one of the same id; on failure it stays the caller's. */
    public FxTask<VaultContents> keep(Profile profile, Runnable kept, Consumer<Throwable> failed) {
        boolean sameCredentials = profile(profile.id()).filter(old -> old.clientId().equals(profile.clientId())
            && old.environmentId().equals(profile.environmentId())
            && old.secret().equals(profile.secret())).isPresent();
        return save(with(profile), saved -> {
            if (!sameCredentials) {
                tokens.forget(profile.id());
            }
            profiles.setAll(saved);
            kept.run();
        }, failed);
    }

    /** Removes the profile and its token. */
    public FxTask<VaultContents> remove(UUID id, Runnable removed, Consumer<Throwable> failed) {
        List<Profile> next = new ArrayList<>(profiles);
        next.removeIf(profile -> profile.id().equals(id));
        return save(next, saved -> {
            tokens.forget(id);
            profiles.setAll(saved);
            removed.run();
        }, failed);
    }

    /** Wipes the tokens, the profiles and the key. */
    @Override
    public void close() {
        boolean waiting = saving.get();
        closed = true;
        tokens.close();
        profiles.clear();
        if (waiting) {
            // Closing waits for the disk, which the window must not.
            tasks.run(() -> {
                store.close();
                return true;
            });
        } else {
            store.close();
        }
    }

    /** What comes when all is closed comes too late. */
    private <T> Consumer<T> unlessClosed(Consumer<T> then) {
        return value -> {
            if (!closed) {
                then.accept(value);
            }
        };
    }

    private List<Profile> with(Profile profile) {
        List<Profile> next = new ArrayList<>(profiles);
        profile(profile.id()).ifPresentOrElse(
            old -> next.set(profiles.indexOf(old), profile), () -> next.add(profile));
        return next;
    }

    private FxTask<VaultContents> save(
            List<Profile> next, Consumer<List<Profile>> kept, Consumer<Throwable> failed) {
        if (saving.get()) {
            throw new IllegalStateException("A change is already being saved.");
        }
        saving.set(true);
        VaultContents contents = store.contents().withProfiles(next);
        return tasks.run(() -> {
            store.save(contents);
            return contents;
        }).onSuccess(unlessClosed(saved -> kept.accept(saved.profiles()))).onFailure(unlessClosed(failed))
            .always(() -> saving.set(false));
    }
}
