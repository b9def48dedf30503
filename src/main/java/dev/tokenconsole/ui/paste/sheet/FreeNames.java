package dev.tokenconsole.ui.paste.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.tokenconsole.model.name.NameRules;
import dev.tokenconsole.model.profile.Profile;

/** The names that are taken in each environment; a name that is taken gets a number. */
final class FreeNames {
    private final Map<String, Set<String>> taken = new HashMap<>();

    FreeNames(Collection<Profile> stored) {
        stored.forEach(profile -> taken(profile.environmentId()).add(NameRules.key(profile.name())));
    }

    /** {@code wanted}, or the same with the first number that is free; it is taken from then on. */
    String take(String environment, String wanted) {
        Set<String> names = taken(environment);
        String name = wanted;
        for (int number = 2; !names.add(NameRules.key(name)); number++) {
            String ending = " (" + number + ")";
            int room = NameRules.MAX_LENGTH - ending.length();
            name = (wanted.length() <= room ? wanted : wanted.substring(0, room).strip()) + ending;
        }
        return name;
    }

    private Set<String> taken(String environment) {
        return taken.computeIfAbsent(environment, _ -> new HashSet<>());
    }
}
