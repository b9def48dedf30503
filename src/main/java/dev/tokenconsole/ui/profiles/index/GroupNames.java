package dev.tokenconsole.ui.profiles.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.name.NameRules;

/**
 * Short names of environments for a narrow list: the words that several names begin with are left out, where what
 * remains still tells each from all others.
 */
final class GroupNames {
    private final Map<String, String> byId = new HashMap<>();

    GroupNames(List<Environment> environments) {
        for (Environment environment : environments) {
            byId.put(environment.id(), shortened(environment, environments));
        }
        long different = new HashSet<>(byId.values().stream().map(NameRules::key).toList()).size();
        if (different < environments.size()) {
            environments.forEach(environment -> byId.put(environment.id(), environment.name()));
        }
    }

    String of(Environment environment) {
        return byId.getOrDefault(environment.id(), environment.name());
    }

    private static String shortened(Environment environment, List<Environment> all) {
        List<String> words = words(environment.name());
        int shared = 0;
        for (Environment other : all) {
            if (!other.id().equals(environment.id())) {
                shared = Math.max(shared, sharedWords(words, words(other.name())));
            }
        }
        return String.join(" ", words.subList(shared, words.size()));
    }

    private static int sharedWords(List<String> one, List<String> other) {
        // Of a name that is nothing but the beginning of another, the word that it shares is all there is.
        int most = Math.min(one.size(), other.size()) - 1;
        int shared = 0;
        while (shared < most && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static List<String> words(String name) {
        return List.of(name.split(" ", -1));
    }
}
