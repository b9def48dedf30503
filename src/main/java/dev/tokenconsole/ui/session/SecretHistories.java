package dev.tokenconsole.ui.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.run.FailureJudge;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.vault.contents.VaultContents;

/**
 * The histories of the secrets of an open vault that are not stored yet. They are stored with its next change, and when
 * it is closed: a save for each response would write the vault with each renewal, and make forms wait. FX thread only.
 */
public final class SecretHistories {
    private static final Duration DAY = Duration.ofDays(1);

    private final ObservableMap<UUID, SecretHistory> unsaved = FXCollections.observableHashMap();
    private final ObservableMap<UUID, SecretHistory> shown = FXCollections.unmodifiableObservableMap(unsaved);

    SecretHistories() {}

    /** The histories that are not stored yet, by the ids of their profiles. */
    public ObservableMap<UUID, SecretHistory> unsaved() {
        return shown;
    }

    /** The history of the secret of {@code profile}, stored or not. */
    public SecretHistory of(Profile profile) {
        return unsaved.getOrDefault(profile.id(), profile.history());
    }

    /** Adds the end of a request of {@code profile} at {@code now}, a failure or a token, if it says something. */
    void add(Profile profile, Optional<TokenOutcome.Failure> failure, Instant now) {
        add(profile, failure.map(each -> FailureJudge.of(each, each.verdict()).state()).orElse(CheckState.VALID), now);
    }

    /** Adds the result of a test at {@code now} of the credentials of {@code profile}, if it says something. */
    public void add(Profile profile, CheckState state, Instant now) {
        switch (state.standing()) {
            case VALID -> unsaved.put(profile.id(), of(profile).workedAt(now));
            case FAILED -> unsaved.put(profile.id(), of(profile).refusedAt(now, state.id()));
            case UNJUDGED -> {
                // It says nothing about the secret.
            }
        }
    }

    /** Forgets what is not stored: the credentials of those profiles, or the server that they are for, change. */
    void forget(Iterable<UUID> profiles) {
        profiles.forEach(unsaved::remove);
    }

    /** {@code contents} with the histories that are not stored yet, and with the same secrets. */
    VaultContents into(VaultContents contents) {
        return into(contents, profile -> true);
    }

    /** The same, where a history of {@code now} belongs to no profile with other credentials or another server. */
    VaultContents into(VaultContents contents, VaultContents now) {
        return into(contents, profile -> now.profiles().stream().anyMatch(each -> each.id().equals(profile.id())
            && each.clientId().equals(profile.clientId()) && each.secret().equals(profile.secret())
            && environmentOf(each, now).sendsSameRequestsAs(environmentOf(profile, contents))));
    }

    private VaultContents into(VaultContents contents, Predicate<Profile> isTheSame) {
        if (unsaved.isEmpty()) {
            return contents;
        }
        return contents.withProfiles(contents.profiles().stream().map(profile ->
            unsaved.containsKey(profile.id()) && isTheSame.test(profile) ? profile.with(of(profile)) : profile)
            .toList());
    }

    private static Environment environmentOf(Profile profile, VaultContents contents) {
        return contents.environments().stream().filter(each -> each.id().equals(profile.environmentId())).findFirst()
            .orElseThrow();
    }

    /** Drops what is stored with {@code contents}; what came meanwhile stays. */
    void stored(VaultContents contents) {
        Map<UUID, SecretHistory> stored = new HashMap<>();
        contents.profiles().forEach(profile -> stored.put(profile.id(), profile.history()));
        unsaved.entrySet().removeIf(entry -> entry.getValue().equals(stored.get(entry.getKey())));
    }

    /**
     * True if something is not stored that is worth a save of its own, which pushes out a backup: the state of a secret
     * changed, or what is stored of {@code profiles} is older than a day.
     */
    boolean areWorthASave(List<Profile> profiles) {
        return profiles.stream().anyMatch(profile -> {
            SecretHistory before = profile.history();
            SecretHistory now = of(profile);
            return now.isRefused() != before.isRefused() || isLater(now.worked(), before.worked())
                || isLater(now.refused(), before.refused());
        });
    }

    private static boolean isLater(@Nullable Instant now, @Nullable Instant before) {
        return now != null && (before == null || before.plus(DAY).isBefore(now));
    }
}
