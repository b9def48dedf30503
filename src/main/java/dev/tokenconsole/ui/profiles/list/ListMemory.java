package dev.tokenconsole.ui.profiles.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Ids and sizes that the list keeps beyond a lock; no names. */
public final class ListMemory {
    /** The smallest width of the list, in pixels at 100 %. */
    public static final double NARROWEST = 220;
    /** The largest. */
    public static final double WIDEST = 480;
    /** The width of a list that was not changed. */
    public static final double USUAL = 252;
    /** So many recently used profiles are remembered; some of them may be those of another vault. */
    private static final int MOST_RECENT = 20;

    private final ObjectProperty<Set<String>> folded = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<List<UUID>> recent = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty recentFirst = new SimpleBooleanProperty();
    private final DoubleProperty width = new SimpleDoubleProperty(USUAL);

    /** The ids of the environments whose profiles are hidden. */
    public ObjectProperty<Set<String>> folded() {
        return folded;
    }

    /** The ids of the profiles that were used last, the last one first. */
    public ObjectProperty<List<UUID>> recent() {
        return recent;
    }

    /** True if they are shown first. */
    public BooleanProperty recentFirst() {
        return recentFirst;
    }

    /** The width of the list, {@link #NARROWEST}…{@link #WIDEST}. */
    public DoubleProperty width() {
        return width;
    }

    /** Puts {@code profile} in front of the recently used ones. */
    public void use(UUID profile) {
        List<UUID> next = new ArrayList<>(recent.get());
        next.remove(profile);
        next.addFirst(profile);
        recent.set(List.copyOf(next.subList(0, Math.min(MOST_RECENT, next.size()))));
    }
}
