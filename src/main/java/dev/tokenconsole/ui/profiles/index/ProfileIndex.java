package dev.tokenconsole.ui.profiles.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.name.ShortNames;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.SearchText;

/**
 * The profiles in the order of the list, by environment and then by name. They are sorted when they change, so that a
 * key in the filter only searches.
 */
public final class ProfileIndex {
    private static final Comparator<Entry> BY_NAME =
        Comparator.comparing(entry -> entry.row.profile().name(), String.CASE_INSENSITIVE_ORDER);

    private final List<Section> sections = new ArrayList<>();
    private final Map<UUID, Entry> byId = new HashMap<>();

    /** {@code text} is what is searched besides the entries: the name and the host of the environment. */
    private record Section(Environment environment, ProfileRow.Group open, ProfileRow.Group folded, String text,
            List<Entry> entries) {}

    /**
     * A profile with the text that it is found by, made once.
     *
     * @param text the keys of name, client id and note, a line each
     * @param name the length of that of the name
     */
    private record Entry(ProfileRow.Item row, String text, int name) {
        static Entry of(Profile profile, Environment environment) {
            String name = SearchText.key(profile.name());
            String text = name + '\n' + SearchText.key(profile.clientId()) + '\n' + SearchText.key(profile.note());
            return new Entry(new ProfileRow.Item(profile, environment, environment.id()), text, name.length());
        }

        boolean isNamed(String key) {
            int at = text.indexOf(key);
            return at >= 0 && at + key.length() <= name;
        }
    }

    /**
     * A view of the profiles: the filter, the states and the groups to be shown.
     *
     * @param filter words in any order
     * @param shown the profiles that the list may show
     * @param folded the ids of the groups whose profiles are hidden
     * @param recent the ids of the profiles to be shown first, once more; the last used one first
     */
    public record View(String filter, Predicate<UUID> shown, Set<String> folded, List<UUID> recent) {}

    /** The profiles and environments that there are now. */
    public ProfileIndex(List<Profile> profiles, List<Environment> environments) {
        this(profiles, environments, null);
    }

    /** The same, with what {@code before} knows of profiles that stayed: a change of one is not a sort of all. */
    public ProfileIndex(List<Profile> profiles, List<Environment> environments, @Nullable ProfileIndex before) {
        ShortNames names = new ShortNames(environments.stream().map(Environment::name).toList());
        Map<String, List<Profile>> members = new HashMap<>();
        profiles.forEach(profile ->
            members.computeIfAbsent(profile.environmentId(), _ -> new ArrayList<>()).add(profile));
        for (Environment environment : environments) {
            List<Entry> entries = entries(environment, members.getOrDefault(environment.id(), List.of()), before);
            entries.sort(BY_NAME);
            entries.forEach(entry -> byId.put(entry.row.profile().id(), entry));
            sections.add(section(environment, names.of(environment.name()), entries));
        }
    }

    private static Section section(Environment environment, String words, List<Entry> entries) {
        String host = environment.tokenUrl().getHost() == null ? "" : environment.tokenUrl().getHost();
        String name = DisplayText.escape(environment.name());
        String searched = SearchText.key(environment.name()) + '\n' + SearchText.key(host) + '\n'
            + SearchText.key(String.valueOf(environment.baseUrl().getHost()));
        String shown = DisplayText.escape(words);
        return new Section(environment, new ProfileRow.Group(environment.id(), shown, name, host, false),
            new ProfileRow.Group(environment.id(), shown, name, host, true), searched, entries);
    }

    /** Those of {@code before} first, in their order: nearly sorted is quickly sorted. */
    private static List<Entry> entries(
            Environment environment, List<Profile> profiles, @Nullable ProfileIndex before) {
        List<Entry> entries = new ArrayList<>(profiles.size());
        Set<Profile> left = Collections.newSetFromMap(new IdentityHashMap<>(profiles.size()));
        left.addAll(profiles);
        if (before != null) {
            before.sections.stream().filter(section -> section.environment.equals(environment)).findFirst()
                .ifPresent(section -> section.entries.stream().filter(entry -> left.remove(entry.row.profile()))
                    .forEach(entries::add));
        }
        profiles.stream().filter(left::contains).map(profile -> Entry.of(profile, environment)).forEach(entries::add);
        return entries;
    }

    /** The row of that profile under the heading of its environment; null if there is no such profile. */
    public ProfileRow.@Nullable Item row(UUID profile) {
        Entry entry = byId.get(profile);
        return entry == null ? null : entry.row;
    }

    /** True if the name of that profile contains {@code key}, the {@link SearchText} of a text. */
    public boolean isNamed(UUID profile, String key) {
        Entry entry = byId.get(profile);
        return entry != null && entry.isNamed(key);
    }

    /** The same for its beginning. */
    public boolean beginsWith(UUID profile, String key) {
        Entry entry = byId.get(profile);
        return entry != null && entry.text.startsWith(key) && key.length() <= entry.name;
    }

    /** The profiles of {@code view} under their headings. A heading without any is left out. */
    public List<ProfileRow> rows(View view) {
        FilterWords words = FilterWords.of(view.filter());
        List<ProfileRow> rows = new ArrayList<>(byId.size() + sections.size());
        addRecent(rows, view);
        for (Section section : sections) {
            FilterWords left = words.without(section.text);
            boolean folded = view.folded().contains(section.environment.id());
            int heading = rows.size();
            boolean any = false;
            rows.add(folded ? section.folded : section.open);
            for (Entry entry : section.entries) {
                if (left.match(entry.text) && view.shown().test(entry.row.profile().id())) {
                    any = true;
                    if (folded) {
                        break;
                    }
                    rows.add(entry.row);
                }
            }
            if (!any) {
                rows.remove(heading);
            }
        }
        return rows;
    }

    /** The profiles of {@code view}, also those in folded groups, in the order of the list. */
    public Stream<Profile> matches(View view) {
        FilterWords words = FilterWords.of(view.filter());
        return sections.stream().flatMap(section -> {
            FilterWords left = words.without(section.text);
            return section.entries.stream().filter(entry -> left.match(entry.text)).map(entry -> entry.row.profile());
        }).filter(profile -> view.shown().test(profile.id()));
    }

    /** True if that profile is one of {@link #matches}. */
    public boolean isMatch(UUID profile, View view) {
        Entry entry = byId.get(profile);
        return entry != null && view.shown().test(profile) && sections.stream()
            .filter(section -> section.environment.id().equals(entry.row.group()))
            .anyMatch(section -> FilterWords.of(view.filter()).without(section.text).match(entry.text));
    }

    private void addRecent(List<ProfileRow> rows, View view) {
        List<ProfileRow.Item> items = view.recent().stream().map(byId::get).filter(entry -> entry != null)
            .map(entry -> new ProfileRow.Item(entry.row.profile(), entry.row.environment(), ProfileRow.RECENT))
            .toList();
        if (!items.isEmpty()) {
            String words = Messages.text("ui.profiles.recent");
            boolean folded = view.folded().contains(ProfileRow.RECENT);
            rows.add(new ProfileRow.Group(ProfileRow.RECENT, words, words, "", folded));
            if (!folded) {
                rows.addAll(items);
            }
        }
    }
}
