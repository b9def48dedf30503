package dev.tokenconsole.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The state of the window as properties, such as {@code listWidth=252}. A list has an entry for each element, numbered
 * in its order: {@code recent.001=<profile>}, {@code last.001=<vault> <profile>}, {@code folded.001=<key>},
 * {@code format.001=<profile> <format>}. An entry that is missing or not in its range has its default, the others
 * count. Entries that this version does not know belong to a newer one, and stay.
 */
final class WindowStateProperties {
    /** The largest state, each character of its ids escaped, is smaller. */
    static final StateFormat<SortedMap<String, String>> FORMAT = new StateProperties(262_144,
        Set.of("place", "maximised", "listWidth", "tokenDivider", "textPercent", "recentsFirst"));

    private static final Pattern ELEMENT = Pattern.compile("(last|recent|folded|format)\\.[0-9]{3}");

    private WindowStateProperties() {}

    /** The state in {@code entries}. */
    static WindowState state(SortedMap<String, String> entries) {
        WindowState usual = WindowState.DEFAULT;
        return new WindowState(place(entries.getOrDefault("place", "")),
            Boolean.parseBoolean(entries.get("maximised")),
            number(entries, "listWidth", WindowState.MIN_LIST, WindowState.MAX_LIST).map(Double::intValue)
                .orElse(usual.listWidth()),
            number(entries, "tokenDivider", WindowState.MIN_DIVIDER, WindowState.MAX_DIVIDER)
                .orElse(usual.tokenDivider()),
            number(entries, "textPercent", WindowState.MIN_TEXT, WindowState.MAX_TEXT).map(Double::intValue)
                .orElse(usual.textPercent()),
            Boolean.parseBoolean(entries.get("recentsFirst")),
            map(entries, "last", WindowStateProperties::uuid),
            list(entries, "recent").map(WindowStateProperties::uuid).flatMap(Optional::stream).toList(),
            new LinkedHashSet<>(list(entries, "folded").toList()), map(entries, "format", Optional::of));
    }

    /** {@code entries} with {@code state} among those that this version does not know. */
    static SortedMap<String, String> with(SortedMap<String, String> entries, WindowState state) {
        SortedMap<String, String> next = new TreeMap<>(entries);
        next.keySet().removeIf(ELEMENT.asMatchPredicate());
        next.remove("place");
        state.place().ifPresent(place -> next.put("place",
            place.x() + "," + place.y() + "," + place.width() + "," + place.height()));
        next.put("maximised", Boolean.toString(state.maximised()));
        next.put("listWidth", Integer.toString(state.listWidth()));
        next.put("tokenDivider", Double.toString(state.tokenDivider()));
        next.put("textPercent", Integer.toString(state.textPercent()));
        next.put("recentsFirst", Boolean.toString(state.recentsFirst()));
        put(next, "last", pairs(state.lastProfiles()));
        put(next, "recent", state.recentProfiles());
        put(next, "folded", state.foldedEnvironments());
        put(next, "format", pairs(state.copyFormats()));
        return next;
    }

    private static void put(Map<String, String> entries, String name, Collection<?> elements) {
        int number = 1;
        for (Object element : elements) {
            String digits = Integer.toString(number++);
            entries.put(name + "." + "0".repeat(3 - digits.length()) + digits, element.toString());
        }
    }

    private static List<String> pairs(Map<UUID, ?> map) {
        return map.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList();
    }

    private static Stream<String> list(SortedMap<String, String> entries, String name) {
        return entries.entrySet().stream().filter(entry -> entry.getKey().startsWith(name + ".")
            && ELEMENT.matcher(entry.getKey()).matches()).map(Map.Entry::getValue);
    }

    private static <V> Map<UUID, V> map(
            SortedMap<String, String> entries, String name, Function<String, Optional<V>> read) {
        Map<UUID, V> found = new LinkedHashMap<>();
        list(entries, name).map(pair -> pair.split(" ", 2)).filter(pair -> pair.length == 2)
            .forEach(pair -> uuid(pair[0]).ifPresent(
                key -> read.apply(pair[1]).ifPresent(value -> found.put(key, value))));
        return found;
    }

    private static Optional<WindowPlace> place(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowPlace(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]), Double.parseDouble(parts[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Double> number(Map<String, String> entries, String name, double least, double most) {
        try {
            return Optional.of(Double.parseDouble(entries.getOrDefault(name, "")))
                .filter(value -> value >= least && value <= most);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
