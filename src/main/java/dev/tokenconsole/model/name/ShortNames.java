package dev.tokenconsole.model.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short names for a narrow list: the words that several names begin with are left out, where what
 * remains still tells each from all others.
 */
public final class ShortNames {
    private final Map<String, String> shortened = new HashMap<>();

    /** Of all the names that are shown; where two are the same, none is shortened. */
    public ShortNames(Collection<String> names) {
        for (String name : names) {
            shortened.put(name, shortened(name, names));
        }
        long different = shortened.values().stream().map(NameRules::key).distinct().count();
        if (different < names.size()) {
            shortened.clear();
        }
    }

    /** The short form of {@code name}, or the name. */
    public String of(String name) {
        return shortened.getOrDefault(name, name);
    }

    private static String shortened(String name, Collection<String> all) {
        List<String> words = words(name);
        int shared = 0;
        for (String other : all) {
            if (!other.equals(name)) {
                shared = Math.max(shared, sharedWords(words, words(other)));
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
