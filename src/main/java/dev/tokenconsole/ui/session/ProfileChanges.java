package dev.tokenconsole.ui.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.contents.VaultContents;

/**
 * Changes of one or more profiles, each of them one save. Removals can be taken back, the last one first, until
 * {@link #forget} or the lock wipes them. As with any change of the vault, none may be made while another is being
 * saved. FX thread only.
 */
public final class ProfileChanges {
    private final ProfileStore store;
    private final VaultChanges changes;
    private final TokenSessions tokens;
    private final Consumer<VaultContents> shown;
    private final ObservableList<Removal> removals = FXCollections.observableArrayList();
    private final ObservableList<Removal> shownRemovals = FXCollections.unmodifiableObservableList(removals);
    /** Removals with secrets that nothing has wiped or taken over. */
    private final Set<Removal> held = new HashSet<>();

    /** {@code shown} takes the contents that were saved, from which {@code environments} follow. */
    ProfileChanges(ProfileStore store, VaultChanges changes, TokenSessions tokens,
            ObservableList<Environment> environments, Consumer<VaultContents> shown) {
        this.store = store;
        this.changes = changes;
        this.tokens = tokens;
        this.shown = shown;
        environments.addListener((InvalidationListener) changed -> forgetWithout(environments));
    }

    /** The removals that nothing has wiped or taken back, the last one last. */
    public ObservableList<Removal> removals() {
        return shownRemovals;
    }

    /**
     * Adds a copy of each of {@code originals}, under a free name in the same environment and without automatic
     * renewal. {@code saved} takes the ids of the copies.
     */
    public void duplicate(Collection<Profile> originals, Consumer<List<UUID>> saved, Consumer<Throwable> failed) {
        changes.requireRest();
        TakenNames names = new TakenNames(profiles());
        List<Profile> copies = originals.stream().map(profile -> new Profile(UUID.randomUUID(),
            names.ofCopy(profile.environmentId(), profile.name()), profile.environmentId(), profile.clientId(),
            profile.secret().copy(), profile.note(), false, profile.history())).toList();
        List<Profile> next = new ArrayList<>(profiles());
        next.addAll(copies);
        Runnable wipe = () -> copies.forEach(Profile::close);
        changes.save(store.contents().withProfiles(next), contents -> {
            shown.accept(contents);
            saved.accept(copies.stream().map(Profile::id).toList());
        }, fault -> {
            wipe.run();
            failed.accept(fault);
        }, wipe);
    }

    /** The first name that two profiles of the environment would have after a move; null if the move is possible. */
    public @Nullable String clash(Collection<UUID> ids, String environmentId) {
        Set<UUID> moved = Set.copyOf(ids);
        TakenNames names =
            new TakenNames(profiles().stream().filter(profile -> !moved.contains(profile.id())).toList());
        for (Profile profile : profiles()) {
            if (moved.contains(profile.id())) {
                if (names.isTaken(environmentId, profile.name())) {
                    return profile.name();
                }
                names.take(environmentId, profile.name());
            }
        }
        return null;
    }

    /**
     * Says why the profiles of those ids cannot move to {@code target}: it, or one of them, is not there any more, it
     * is not the same environment any more, or two would have one name there. Null if they can.
     */
    public @Nullable String refusal(Collection<UUID> ids, Environment target) {
        Optional<Environment> now =
            store.contents().environments().stream().filter(each -> each.id().equals(target.id())).findFirst();
        if (now.isEmpty()) {
            return Messages.text("ui.profiles.moved.gone", target.name());
        }
        if (!now.get().equals(target)) {
            return Messages.text("ui.profiles.moved.changed", target.name());
        }
        if (!profiles().stream().map(Profile::id).collect(Collectors.toSet()).containsAll(ids)) {
            return Messages.text("ui.profiles.moved.missing");
        }
        String clash = clash(ids, target.id());
        return clash == null ? null : Messages.text("ui.profiles.moved.clash", clash, target.name());
    }

    /**
     * Moves the profiles of those ids to {@code target}. Their requests are cancelled, their tokens wiped, and they are
     * not renewed automatically there, since that was allowed for the environment before. {@code failed} takes a
     * {@link RefusedMove} at once if there is a {@link #refusal} now: much may have changed since the user chose.
     */
    public void move(Collection<UUID> ids, Environment target, Runnable saved, Consumer<Throwable> failed) {
        String refusal = refusal(ids, target);
        if (refusal != null) {
            failed.accept(new RefusedMove(refusal));
            return;
        }
        String environmentId = target.id();
        Set<UUID> moved = new HashSet<>();
        List<Profile> next = new ArrayList<>();
        for (Profile profile : profiles()) {
            boolean moves = !profile.environmentId().equals(environmentId) && ids.contains(profile.id());
            if (moves) {
                moved.add(profile.id());
            }
            // The secret stays the same object, which the save does not wipe.
            next.add(moves ? new Profile(profile.id(), profile.name(), environmentId, profile.clientId(),
                profile.secret(), profile.note(), false, profile.history().elsewhere()) : profile);
        }
        changes.requireRest();
        changes.histories().forget(moved);
        changes.save(store.contents().withProfiles(next), contents -> {
            changes.histories().forget(moved);
            moved.forEach(tokens::forget);
            shown.accept(contents);
            saved.run();
        }, failed, () -> {});
    }

    /** Removes the profiles of those ids and their tokens. */
    public void remove(Collection<UUID> ids, Runnable saved, Consumer<Throwable> failed) {
        Set<UUID> gone = Set.copyOf(ids);
        List<Profile> next = profiles().stream().filter(profile -> !gone.contains(profile.id())).toList();
        if (next.size() == profiles().size()) {
            saved.run();
            return;
        }
        changes.requireRest();
        Removal removal = new Removal(profiles(), store.contents().environments(), gone);
        held.add(removal);
        changes.save(store.contents().withProfiles(next), contents -> {
            gone.forEach(tokens::forget);
            shown.accept(contents);
            removals.add(removal);
            saved.run();
        }, fault -> {
            wipe(removal);
            failed.accept(fault);
        }, () -> wipe(removal));
    }

    /**
     * Takes the last removal back, if there is any: the same profiles with the same ids and secrets in their places.
     * Automatic renewal is off where the environment changed since. {@code saved} takes their ids.
     */
    public void restore(Consumer<List<UUID>> saved, Consumer<Throwable> failed) {
        if (removals.isEmpty()) {
            return;
        }
        Removal removal = removals.getLast();
        changes.requireRest();
        int later = removals.size() - 1 - removals.indexOf(removal);
        List<Profile> next = removal.restoredInto(profiles(), store.contents().environments());
        changes.save(store.contents().withProfiles(next), contents -> {
            shown.accept(contents);
            saved.accept(removal.ids());
        }, fault -> {
            held.add(removal);
            removals.add(Math.max(0, removals.size() - later), removal);
            failed.accept(fault);
        }, removal::close);
        // The save was begun: from here on the secrets belong to the contents that are saved.
        held.remove(removal);
        removals.remove(removal);
    }

    /** Wipes the secrets of {@code removal}, which can not be taken back any more. */
    public void forget(Removal removal) {
        if (removals.remove(removal)) {
            wipe(removal);
        }
    }

    /** Nothing can come back into an environment that is gone. */
    private void forgetWithout(List<Environment> environments) {
        Set<String> left = environments.stream().map(Environment::id).collect(Collectors.toSet());
        List.copyOf(removals).stream().filter(removal -> !left.containsAll(removal.environments()))
            .forEach(this::forget);
    }

    /** Wipes the secrets of every removal; those that are being restored are wiped with the vault. */
    void close() {
        removals.clear();
        List.copyOf(held).forEach(this::wipe);
    }

    private void wipe(Removal removal) {
        held.remove(removal);
        removal.close();
    }

    private List<Profile> profiles() {
        return store.contents().profiles();
    }
}
