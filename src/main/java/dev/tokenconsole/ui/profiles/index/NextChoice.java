package dev.tokenconsole.ui.profiles.index;

import java.util.List;
import java.util.UUID;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.SearchText;

/** The choice of the profile to look at after the list changed. FX thread only. */
public final class NextChoice {
    private ObservableBooleanValue held = new SimpleBooleanProperty();
    /** The neighbour of a profile that went while it was held. */
    private @Nullable UUID neighbour;

    /**
     * The list that changed.
     *
     * @param index the profiles now
     * @param view the search now
     * @param before the rows as they were
     * @param rows the rows now
     */
    public record Place(ProfileIndex index, ProfileIndex.View view, List<ProfileRow> before, List<ProfileRow> rows) {
        private boolean matches(UUID profile) {
            return index.isMatch(profile, view);
        }

        private @Nullable UUID neighbour(UUID gone) {
            return Neighbours.of(before, gone, this::matches).orElse(null);
        }
    }

    /** Holds the choice while {@code editing}: the profile of an open form, or none once that is gone. */
    public void holdWhile(ObservableBooleanValue editing) {
        held = editing;
    }

    /** True while the choice is held. */
    public boolean isHeld() {
        return held.get();
    }

    /**
     * The next one after {@code chosen}, which {@code stays} wherever it can although another has the name that is
     * searched for; null for none.
     */
    public @Nullable Profile of(@Nullable Profile chosen, boolean stays, Place place) {
        UUID id = chosen == null ? neighbour : chosen.id();
        ProfileRow.Item row = id == null ? null : place.index().row(id);
        if (isHeld()) {
            neighbour = chosen != null && row == null ? place.neighbour(chosen.id()) : neighbour;
            return chosen == null || row == null ? null : row.profile();
        }
        neighbour = null;
        if (id != null && row == null) {
            UUID next = place.neighbour(id);
            row = next == null ? null : place.index().row(next);
        }
        Profile after = row != null && place.matches(row.profile().id()) ? row.profile() : null;
        return stays && after != null ? after : preferred(after, place);
    }

    /** The first whose name has the filter as it was typed; else {@code before}, or the first. */
    private static @Nullable Profile preferred(@Nullable Profile before, Place place) {
        ProfileIndex index = place.index();
        String typed = SearchText.key(place.view().filter());
        if (before != null && index.isNamed(before.id(), typed)) {
            return before;
        }
        return index.matches(place.view()).filter(profile -> !typed.isEmpty() && index.isNamed(profile.id(), typed))
            .findFirst().orElseGet(() -> before != null ? before : first(place));
    }

    private static @Nullable Profile first(Place place) {
        return place.rows().stream().filter(ProfileRow.Item.class::isInstance).findFirst()
            .map(row -> ((ProfileRow.Item) row).profile())
            .or(() -> place.index().matches(place.view()).findFirst()).orElse(null);
    }
}
