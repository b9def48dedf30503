package dev.tokenconsole.ui.profiles.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.profiles.index.ProfileRow;

/**
 * The selected profiles, on which commands for several act, and the one among them that is shown beside the list: the
 * chosen one. There is a chosen one while any is selected. FX thread only.
 */
final class ProfileSelection {
    private final ObservableList<Profile> selected = FXCollections.observableArrayList();
    private final ObservableList<Profile> shownSelected = FXCollections.unmodifiableObservableList(selected);
    private final ReadOnlyObjectWrapper<Profile> chosen = new ReadOnlyObjectWrapper<>();
    private final Set<UUID> ids = new HashSet<>();
    /** The row of the chosen profile that was used: a recently used one has two. */
    private ProfileRow.@Nullable Item lead;
    /** One end of a range of rows. */
    private ProfileRow.@Nullable Item anchor;

    ReadOnlyObjectProperty<Profile> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ObservableList<Profile> selected() {
        return shownSelected;
    }

    boolean contains(UUID profile) {
        return ids.contains(profile);
    }

    /** The place of the chosen profile in {@code rows}; -1 if it is not shown there. */
    int leadIndex(List<ProfileRow> rows) {
        return indexOf(rows, lead);
    }

    /** Selects the profile of {@code row} alone. */
    void only(ProfileRow.Item row) {
        anchor = row;
        lead = row;
        set(List.of(row.profile()), row.profile());
    }

    /** Selects {@code profile} alone, or none. */
    void only(@Nullable Profile profile) {
        anchor = null;
        lead = null;
        set(profile == null ? List.of() : List.of(profile), profile);
    }

    /** Chooses the profile of {@code row} among those that are selected; does nothing if it is not. */
    void lead(ProfileRow.Item row) {
        if (contains(row.profile().id())) {
            lead = row;
            set(List.copyOf(selected), row.profile());
        }
    }

    /** Adds the profile of {@code row}, or takes it out unless it is the last one. */
    void toggle(ProfileRow.Item row, List<ProfileRow> rows) {
        UUID id = row.profile().id();
        Set<UUID> next = new HashSet<>(ids);
        if (!next.remove(id)) {
            next.add(id);
        } else if (next.isEmpty()) {
            return;
        }
        anchor = row;
        List<Profile> profiles = inOrder(next, rows);
        if (next.contains(id)) {
            lead = row;
            set(profiles, row.profile());
        } else {
            Profile before = chosen.get();
            boolean stays = before != null && next.contains(before.id());
            set(profiles, stays ? before : profiles.getFirst());
        }
    }

    /** Selects the rows between the last that was selected alone and {@code row}. */
    void extendTo(ProfileRow.Item row, List<ProfileRow> rows) {
        int to = indexOf(rows, row);
        int from = indexOf(rows, anchor == null ? lead : anchor);
        if (to < 0 || from < 0) {
            only(row);
            return;
        }
        Set<UUID> next = new HashSet<>();
        rows.subList(Math.min(from, to), Math.max(from, to) + 1).forEach(each -> {
            if (each instanceof ProfileRow.Item item) {
                next.add(item.profile().id());
            }
        });
        ProfileRow.Item kept = anchor == null ? lead : anchor;
        lead = row;
        anchor = kept;
        set(inOrder(next, rows), row.profile());
    }

    /** Selects every profile of {@code rows}, if there are any; the chosen one stays if it is among them. */
    void all(List<ProfileRow> rows) {
        Set<UUID> next = new HashSet<>();
        rows.forEach(row -> {
            if (row instanceof ProfileRow.Item item) {
                next.add(item.profile().id());
            }
        });
        Profile before = chosen.get();
        List<Profile> found = inOrder(next, rows);
        if (!found.isEmpty()) {
            set(found, before != null && next.contains(before.id()) ? before : found.getFirst());
        }
    }

    /** Selects {@code next} of which the chosen one is {@code profile}, after the profiles changed. */
    void replace(Profile profile, List<ProfileRow> rows) {
        List<Profile> kept = ids.size() > 1 ? inOrder(ids, rows) : List.of();
        boolean several = kept.size() > 1 && kept.stream().anyMatch(each -> each.id().equals(profile.id()));
        set(several ? kept : List.of(profile), profile);
    }

    /** Selects those of {@code wanted} that are in {@code rows}, of which the first is chosen. */
    void these(Set<UUID> wanted, List<ProfileRow> rows) {
        List<Profile> found = inOrder(wanted, rows);
        if (!found.isEmpty()) {
            anchor = null;
            lead = null;
            set(found, found.getFirst());
        }
    }

    private void set(List<Profile> profiles, @Nullable Profile one) {
        ids.clear();
        profiles.forEach(profile -> ids.add(profile.id()));
        if (one != null && lead != null && !lead.profile().id().equals(one.id())) {
            lead = null;
        }
        if (!selected.equals(profiles)) {
            selected.setAll(profiles);
        }
        chosen.set(one);
    }

    private static List<Profile> inOrder(Set<UUID> wanted, List<ProfileRow> rows) {
        Set<UUID> left = new HashSet<>(wanted);
        return rows.stream().filter(ProfileRow.Item.class::isInstance).map(row -> ((ProfileRow.Item) row).profile())
            .filter(profile -> left.remove(profile.id())).toList();
    }

    private int indexOf(List<ProfileRow> rows, ProfileRow.@Nullable Item wanted) {
        Profile one = chosen.get();
        UUID id = wanted != null ? wanted.profile().id() : one == null ? null : one.id();
        int found = -1;
        for (int i = 0; i < rows.size() && id != null; i++) {
            if (rows.get(i) instanceof ProfileRow.Item item && item.profile().id().equals(id)) {
                if (wanted == null || item.group().equals(wanted.group())) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }
}
