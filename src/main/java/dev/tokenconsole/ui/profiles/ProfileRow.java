package dev.tokenconsole.ui.profiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentKind;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.ui.common.Badge;

/** A line of the profile list. */
sealed interface ProfileRow {
    /**
     * The heading over an environment's profiles.
     *
     * @param words the kind of the environment if that tells it from the others, otherwise its name
     * @param size how many profiles follow
     */
    record Group(Environment environment, String words, int size) implements ProfileRow {}

    /** A profile. */
    record Item(Profile profile, Environment environment) implements ProfileRow {}

    /** The profiles whose name, client id or note contains {@code filter}, by environment and then by name. */
    static List<ProfileRow> of(List<Profile> profiles, List<Environment> environments, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        List<ProfileRow> rows = new ArrayList<>();
        for (Environment environment : environments) {
            List<Profile> members = profiles.stream()
                .filter(profile -> profile.environmentId().equals(environment.id()) && matches(profile, wanted))
                .sorted(Comparator.comparing(Profile::name, String.CASE_INSENSITIVE_ORDER)).toList();
            if (!members.isEmpty()) {
                rows.add(new Group(environment, words(environment, environments), members.size()));
                members.forEach(profile -> rows.add(new Item(profile, environment)));
            }
        }
        return rows;
    }

    private static String words(Environment environment, List<Environment> all) {
        EnvironmentKind kind = environment.kind();
        boolean alone = all.stream().filter(other -> other.kind() == kind).count() == 1;
        return alone && kind != EnvironmentKind.OTHER ? Badge.word(kind) : environment.name();
    }

    private static boolean matches(Profile profile, String wanted) {
        return (profile.name() + '\n' + profile.clientId() + '\n' + profile.note())
            .toLowerCase(Locale.ROOT).contains(wanted);
    }
}
