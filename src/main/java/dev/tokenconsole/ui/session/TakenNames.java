package dev.tokenconsole.ui.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tokenconsole.model.name.CopyName;
import dev.tokenconsole.model.name.NameRules;
import dev.tokenconsole.model.profile.Profile;

/** The names in each environment, where each is there once. */
final class TakenNames {
    /** The keys of the names by the ids of their environments. */
    private final Map<String, Set<String>> keys = new HashMap<>();

    /** The names of {@code profiles} are taken. */
    TakenNames(List<Profile> profiles) {
        profiles.forEach(profile -> take(profile.environmentId(), profile.name()));
    }

    /** True if a profile of that environment has {@code name}, or one that looks the same. */
    boolean isTaken(String environmentId, String name) {
        return keys.getOrDefault(environmentId, Set.of()).contains(NameRules.key(name));
    }

    /** Takes {@code name}. */
    void take(String environmentId, String name) {
        keys.computeIfAbsent(environmentId, _ -> new HashSet<>()).add(NameRules.key(name));
    }

    /** A free name for a copy of a profile of that environment, which is taken then. */
    String ofCopy(String environmentId, String name) {
        String free = CopyName.of(name, keys.getOrDefault(environmentId, Set.of()));
        take(environmentId, free);
        return free;
    }

    /** {@code profile}, or the same under a free name, with the same secret; its name is taken then. */
    Profile named(Profile profile) {
        if (!isTaken(profile.environmentId(), profile.name())) {
            take(profile.environmentId(), profile.name());
            return profile;
        }
        return new Profile(profile.id(), ofCopy(profile.environmentId(), profile.name()), profile.environmentId(),
            profile.clientId(), profile.secret(), profile.note(), profile.renews(), profile.history());
    }
}
