package dev.tokenconsole.ui.check.rows;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.name.ShortNames;
import dev.tokenconsole.text.SearchText;

/** The rows of the table: those that chip and filter show, in their order, and the counts of all. FX thread only. */
public final class ShownLines {
    private final ObservableList<CheckLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CheckCounts> counts = new ReadOnlyObjectWrapper<>(CheckCounts.of(List.of()));
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<CheckChip> chip = new SimpleObjectProperty<>(CheckChip.ALL);
    private final ObjectProperty<Comparator<CheckLine>> order =
        new SimpleObjectProperty<>(LineOrder.GRAVEST_FIRST);
    private List<CheckLine> all = List.of();
    private ShortNames environments = new ShortNames(Set.of());

    /** Without rows. */
    public ShownLines() {
        filter.subscribe(this::refresh);
        chip.subscribe(this::refresh);
        order.subscribe(this::refresh);
    }

    /** The rows that are shown. */
    public ObservableList<CheckLine> lines() {
        return lines;
    }

    /** The name of an environment of a row, without the words that others begin with, too. */
    public String shortened(String environment) {
        return environments.of(environment);
    }

    /** The numbers of all rows, shown or not. */
    public ReadOnlyObjectProperty<CheckCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** The words that shown rows contain in name, environment, state or reason; empty for all. */
    public StringProperty filter() {
        return filter;
    }

    /** The states that are shown. */
    public ObjectProperty<CheckChip> chip() {
        return chip;
    }

    /** True if the filter or a chip hides rows. */
    public boolean isFiltered() {
        return lines.size() < all.size();
    }

    /** Sets the order; {@code null} for that of the gravity. */
    public void sortBy(@Nullable Comparator<CheckLine> next) {
        order.set(next == null ? LineOrder.GRAVEST_FIRST : next);
    }

    /** Shows all rows again. */
    public void clearFilter() {
        filter.set("");
        chip.set(CheckChip.ALL);
    }

    /** Shows those of {@code next}. */
    public void show(List<CheckLine> next) {
        all = next;
        environments = new ShortNames(next.stream().map(line -> line.row().environment()).collect(Collectors.toSet()));
        refresh();
    }

    /** Follows the states of the rows. */
    public void refresh() {
        counts.set(CheckCounts.of(all));
        List<String> words = SearchText.words(filter.get());
        List<CheckLine> next = all.stream()
            .filter(line -> chip.get().shows(line.now()) && has(line.now(), words)).sorted(order.get()).toList();
        if (!lines.equals(next)) {
            lines.setAll(next);
        }
    }

    private static boolean has(LineState state, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String text = SearchText.key(state.row().name() + '\n' + state.row().environment() + '\n'
            + LineWords.state(state) + '\n' + LineWords.why(state));
        return words.stream().allMatch(text::contains);
    }
}
