package dev.tokenconsole.ui.profiles.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.EnvironmentBadge;

/**
 * The profiles in the order of the list, by environment and then by name. They are sorted when they change, so that a
 * key in the filter only searches.
 */
public final class ProfileIndex {
    private final List<Section> sections = new ArrayList<>();

    /** {@code words} as in {@link ProfileRow.Group}. */
    private record Section(Environment environment, String words, List<Entry> entries) {}

    /** A profile with its searchable text, in lower case. */
    private record Entry(ProfileRow.Item row, String text) {
        static Entry of(Profile profile, Environment environment) {
            String all = profile.name() + '\n' + profile.clientId() + '\n' + profile.note();
            return new Entry(new ProfileRow.Item(profile, environment), all.toLowerCase(Locale.ROOT));
        }
    }

    /** The profiles and environments that there are now. */
    public ProfileIndex(List<Profile> profiles, List<Environment> environments) {
        Map<String, List<Profile>> members = profiles.stream().collect(Collectors.groupingBy(Profile::environmentId));
        for (Environment environment : environments) {
            List<Entry> entries = members.getOrDefault(environment.id(), List.of()).stream()
                .sorted(Comparator.comparing(Profile::name, String.CASE_INSENSITIVE_ORDER))
                .map(profile -> Entry.of(profile, environment)).toList();
            sections.add(new Section(environment, words(environment, environments), entries));
        }
    }

    /** The profiles whose name, client id or note contains {@code filter}, under their headings. */
    public List<ProfileRow> rows(String filter) {
        String search = filter.strip().toLowerCase(Locale.ROOT);
        List<ProfileRow> rows = new ArrayList<>();
        for (Section section : sections) {
            List<ProfileRow.Item> found = section.entries.stream()
                .filter(entry -> entry.text.contains(search)).map(Entry::row).toList();
            if (!found.isEmpty()) {
                rows.add(new ProfileRow.Group(section.environment, section.words, found.size()));
                rows.addAll(found);
            }
        }
        return rows;
    }

    private static String words(Environment environment, List<Environment> all) {
        EnvironmentKind kind = environment.kind();
        boolean alone = all.stream().filter(other -> other.kind() == kind).count() == 1;
        return alone && kind != EnvironmentKind.OTHER
            ? EnvironmentBadge.word(kind) : DisplayText.escape(environment.name());
    }
}
