package dev.tokenconsole.ui.profiles.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;


/** The profile to look at after one was removed: the next one below it, the nearest above, first in the same group. */
public final class Neighbours {
    private Neighbours() {}

    /** The neighbour of {@code gone} in {@code rows} as they were, among those that are {@code left}. */
    public static Optional<UUID> of(List<ProfileRow> rows, UUID gone, Predicate<UUID> left) {
        int at = IntStream.range(0, rows.size()).filter(i -> is(rows.get(i), gone)).findFirst().orElse(-1);
        if (at < 0) {
            return Optional.empty();
        }
        String group = rows.get(at).group();
        List<ProfileRow> below = rows.subList(at + 1, rows.size());
        List<ProfileRow> above = rows.subList(0, at).reversed();
        return Stream.concat(
                Stream.concat(below.stream(), above.stream()).filter(row -> row.group().equals(group)),
                Stream.concat(below.stream(), above.stream()))
            .filter(ProfileRow.Item.class::isInstance).map(row -> ((ProfileRow.Item) row).profile().id())
            .filter(left).findFirst();
    }

    private static boolean is(ProfileRow row, UUID profile) {
        return row instanceof ProfileRow.Item item && item.profile().id().equals(profile);
    }
}
