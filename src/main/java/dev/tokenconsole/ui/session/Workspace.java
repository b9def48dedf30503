package dev.tokenconsole.ui.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** The profiles and environments of an open vault. Changes are on disk before they are shown. FX thread only. */
public final class Workspace implements AutoCloseable {
    private final ProfileStore store;
    private final TokenSessions tokens;
    private final VaultChanges changes;
    private final ProfileChanges profileChanges;
    private final SecretHistories histories = new SecretHistories();
    private final ObservableList<Profile> profiles = FXCollections.observableArrayList();
    /** Held here: it follows the list weakly, and its listeners must not see it collected. */
    private final ObservableList<Profile> shownProfiles = FXCollections.unmodifiableObservableList(profiles);
    private final ObservableList<Environment> environments = FXCollections.observableArrayList();
    private final ObservableList<Environment> shownEnvironments =
        FXCollections.unmodifiableObservableList(environments);

    /** Shows the contents of {@code store}, and owns it and {@code tokens} from now on. */
    public Workspace(ProfileStore store, TokenSessions tokens, FxTasks tasks) {
        this.store = store;
        this.tokens = tokens;
        this.changes = new VaultChanges(store, tasks, histories);
        this.profileChanges = new ProfileChanges(store, changes, tokens, shownEnvironments, this::show);
        show(store.contents());
        tokens.onEnd((id, failure, at) -> profile(id).ifPresent(profile -> histories.add(profile, failure, at)));
        tokens.renewAutomatically(shownProfiles, this::environmentOf);
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
     * follows both weakly: its listeners have to hold it.
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

    /** The file of the profiles, for people to read. */
    public String place() {
        return store.place();
    }

    /** False for the demo, whose profiles are gone when the program ends. */
    public boolean isLasting() {
        return store.isLasting();
    }

    /** The vault file behind them; empty for the demo. */
    public Optional<Vault> vault() {
        return changes.vault();
    }

    /** Reads the vault file again after another program saved it. */
    public void reload(Runnable reloaded, Consumer<Throwable> failed) {
        changes.withVault(vault -> {
            vault.reload();
            return vault.contents();
        }, found -> {
            // The token of a profile that another program changed may no longer match it.
            profiles.forEach(profile -> tokens.forget(profile.id()));
            histories.forget(profiles.stream().map(Profile::id).toList());
            show(found);
            reloaded.run();
        }, failed);
    }

    /**
     * Writes the profiles, with {@code changed} among them, as another file, and leaves the vault's own alone. Takes
     * {@code changed} over and wipes it.
     */
    public void saveCopy(Path target, Profile changed, Runnable saved, Consumer<Throwable> failed) {
        Profile kept = savedAs(changed).kept(tokens.now());
        saveCopy(target, store.contents().withProfiles(with(List.of(kept))), kept::close, saved, failed);
    }

    /** The same with {@code changed} among the environments. */
    public void saveCopy(Path target, Environment changed, Runnable saved, Consumer<Throwable> failed) {
        saveCopy(target, store.contents().withEnvironments(with(changed)), () -> {}, saved, failed);
    }

    private void saveCopy(
            Path target, VaultContents contents, Runnable wipe, Runnable saved, Consumer<Throwable> failed) {
        VaultContents whole = histories.into(contents, store.contents());
        changes.withVault(vault -> {
            try {
                vault.saveCopy(target, whole);
                return true;
            } finally {
                wipe.run();
            }
        }, done -> saved.run(), failed);
    }

    /** The histories of the secrets. */
    public SecretHistories histories() {
        return histories;
    }

    /** The changes of the vault itself. */
    public VaultChanges changes() {
        return changes;
    }

    /** {@link VaultChanges#saving()}. */
    public ReadOnlyBooleanProperty saving() {
        return changes.saving();
    }

    /** {@link VaultChanges#afterSaving}. */
    public void afterSaving(Runnable then) {
        changes.afterSaving(then);
    }

    /** The profiles' tokens. */
    public TokenSessions tokens() {
        return tokens;
    }

    /**
     * Adds {@code profile}, or replaces the one of the same id; on failure it stays the caller's, unless all was closed
     * meanwhile: then it is wiped. A profile that moved to another environment is not renewed automatically there,
     * since that was allowed for the one before: a copy is saved then, and {@code profile} is wiped at once.
     */
    public FxTask<VaultContents> save(Profile profile, Runnable saved, Consumer<Throwable> failed) {
        return saveAll(List.of(profile), saved, failed);
    }

    /** {@link #save} for several profiles at once: all of them are stored, or none. */
    public FxTask<VaultContents> saveAll(List<Profile> changed, Runnable saved, Consumer<Throwable> failed) {
        List<SavedProfile> all = changed.stream().map(this::savedAs).toList();
        List<UUID> others = all.stream().filter(each -> !each.hasSameCredentials()).map(SavedProfile::id).toList();
        List<UUID> moved = all.stream().filter(SavedProfile::isMoved).map(SavedProfile::id).toList();
        Instant now = tokens.now();
        List<Profile> kept = all.stream().map(each -> each.kept(now)).toList();
        changes.requireRest();
        histories.forget(others);
        return changes.save(store.contents().withProfiles(with(kept)), contents -> {
            histories.forget(others);
            others.forEach(tokens::forgetToken);
            moved.forEach(tokens::forget);
            show(contents);
            saved.run();
        }, fault -> {
            all.forEach(SavedProfile::discard);
            failed.accept(fault);
        }, () -> kept.forEach(Profile::close));
    }

    /** Changes of several profiles at once; among them the removal of one, which can be taken back. */
    public ProfileChanges profileChanges() {
        return profileChanges;
    }

    /**
     * Adds {@code environment} at the end, or replaces the one of the same id. The tokens of its profiles are forgotten
     * if their request is another one now, and they are not renewed automatically any more if it became production.
     */
    public FxTask<VaultContents> saveEnvironment(Environment environment, Runnable saved, Consumer<Throwable> failed) {
        boolean sameTokens = environment(environment.id()).filter(environment::sendsSameRequestsAs).isPresent();
        boolean toProduction = environment.kind() == EnvironmentKind.PRODUCTION && environment(environment.id())
            .filter(old -> old.kind() != EnvironmentKind.PRODUCTION).isPresent();
        List<Profile> stopped = toProduction ? profilesOf(environment.id()).stream().filter(Profile::renews)
            .map(profile -> profile.renewing(false)).toList() : List.of();
        changes.requireRest();
        if (!sameTokens) {
            histories.forget(profilesOf(environment.id()).stream().map(Profile::id).toList());
        }
        VaultContents next = store.contents().withEnvironments(with(environment)).withProfiles(with(stopped));
        Runnable wipe = () -> stopped.forEach(Profile::close);
        return changes.save(next, contents -> {
            if (!sameTokens) {
                profilesOf(environment.id()).forEach(profile -> tokens.forget(profile.id()));
            }
            show(contents);
            saved.run();
        }, fault -> {
            wipe.run();
            failed.accept(fault);
        }, wipe);
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
        return changes.save(store.contents().withEnvironments(next), contents -> {
            show(contents);
            removed.run();
        }, failed, () -> {});
    }

    /** Wipes the tokens, the profiles and the key. */
    @Override
    public void close() {
        close(result -> {}, () -> {});
    }

    /**
     * The same. {@code reported} receives the result of a change that is on its way to the disk, and {@code ended} runs
     * when the vault can be opened again.
     */
    public void close(Consumer<LateResult> reported, Runnable ended) {
        profileChanges.close();
        tokens.close();
        profiles.clear();
        environments.clear();
        changes.close(reported, ended);
    }

    private List<Profile> with(List<Profile> changed) {
        Map<UUID, Profile> next = new LinkedHashMap<>();
        profiles.forEach(profile -> next.put(profile.id(), profile));
        changed.forEach(profile -> next.put(profile.id(), profile));
        return List.copyOf(next.values());
    }

    private SavedProfile savedAs(Profile changed) {
        return new SavedProfile(profile(changed.id()).orElse(null), changed);
    }

    private List<Environment> with(Environment environment) {
        List<Environment> next = new ArrayList<>(environments);
        environment(environment.id()).ifPresentOrElse(
            old -> next.set(environments.indexOf(old), environment), () -> next.add(environment));
        return next;
    }

    /** The environments first: a listener of the profiles may look up the environment of one. */
    private void show(VaultContents contents) {
        if (!environments.equals(contents.environments())) {
            environments.setAll(contents.environments());
        }
        profiles.setAll(contents.profiles());
    }
}
