package dev.tokenconsole.ui.profiles.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.live.TokenSession;

/**
 * The states of the tokens of all profiles, and their counts for each environment. Changes of a state are followed, not
 * ticks: a list of thousands costs nothing while its tokens count down. FX thread only.
 */
public final class ProfileStates {
    private final Runnable changed;
    private final Map<UUID, TokenState> states = new HashMap<>();
    private final Map<UUID, Subscription> followed = new HashMap<>();
    private final Map<UUID, String> environments = new HashMap<>();
    private final Map<String, ReadOnlyObjectWrapper<StateCounts>> counts = new HashMap<>();
    private final ReadOnlyObjectWrapper<StateCounts> total = new ReadOnlyObjectWrapper<>(StateCounts.EMPTY);

    /** Follows {@code sessions}; {@code changed} runs when a profile has another state. */
    public ProfileStates(ObservableMap<UUID, TokenSession> sessions, Runnable changed) {
        this.changed = changed;
        sessions.addListener((MapChangeListener<UUID, TokenSession>) change -> {
            stop(change.getKey());
            if (change.wasAdded()) {
                follow(change.getKey(), change.getValueAdded());
            }
        });
        sessions.forEach(this::follow);
    }

    /** Counts {@code profiles} from now on. */
    public void count(List<Profile> profiles) {
        environments.clear();
        Map<String, StateCounts> next = new HashMap<>();
        StateCounts sum = StateCounts.EMPTY;
        for (Profile profile : profiles) {
            TokenState state = state(profile.id());
            environments.put(profile.id(), profile.environmentId());
            next.merge(profile.environmentId(), StateCounts.EMPTY.plus(state, 1),
                (before, _) -> before.plus(state, 1));
            sum = sum.plus(state, 1);
        }
        counts.forEach((id, value) -> value.set(next.getOrDefault(id, StateCounts.EMPTY)));
        next.forEach((id, value) -> counts(id).set(value));
        total.set(sum);
    }

    /** The state of the token of that profile. */
    public TokenState state(UUID profile) {
        return states.getOrDefault(profile, TokenState.NONE);
    }

    /** The counts of all profiles. */
    public ReadOnlyObjectProperty<StateCounts> total() {
        return total.getReadOnlyProperty();
    }

    /** The counts of the profiles of that environment. */
    public ReadOnlyObjectProperty<StateCounts> of(String environmentId) {
        return counts(environmentId).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<StateCounts> counts(String environmentId) {
        return counts.computeIfAbsent(environmentId, _ -> new ReadOnlyObjectWrapper<>(StateCounts.EMPTY));
    }

    private void follow(UUID profile, TokenSession session) {
        followed.put(profile, Subscription.combine(
            session.signature().subscribe(_ -> update(profile, TokenState.of(session, state(profile)))),
            session.activity().subscribe(_ -> update(profile, TokenState.of(session, state(profile)))),
            session.countdown().subscribe(_ -> update(profile, TokenState.of(session, state(profile))))));
    }

    private void stop(UUID profile) {
        Subscription before = followed.remove(profile);
        if (before != null) {
            before.unsubscribe();
            update(profile, TokenState.NONE);
        }
    }

    private void update(UUID profile, TokenState next) {
        TokenState before = state(profile);
        if (before == next) {
            return;
        }
        states.put(profile, next);
        String environment = environments.get(profile);
        if (environment != null) {
            ReadOnlyObjectWrapper<StateCounts> count = counts(environment);
            count.set(count.get().plus(before, -1).plus(next, 1));
            total.set(total.get().plus(before, -1).plus(next, 1));
            changed.run();
        }
    }
}
