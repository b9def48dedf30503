package dev.tokenconsole.ui.profiles.list;

import java.util.ArrayList;
import java.util.List;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;

import dev.tokenconsole.ui.profiles.index.ProfileRow;

/**
 * The selection as the list and screen readers know it: rows instead of profiles. Only {@link ProfileSelection} changes
 * it, which survives a filter and knows no headings; what a screen reader selects goes there.
 */
final class RowSelection extends MultipleSelectionModel<ProfileRow> {
    private final ProfileListViewModel model;
    private final RowActions actions;
    private final ObservableList<Integer> indices = FXCollections.observableArrayList();
    private final ObservableList<ProfileRow> items = FXCollections.observableArrayList();

    RowSelection(ProfileListViewModel model, RowActions actions) {
        this.model = model;
        this.actions = actions;
        setSelectionMode(SelectionMode.MULTIPLE);
    }

    /** Follows the profiles that are selected now. */
    void update() {
        List<ProfileRow> rows = model.rows();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (isSelected(i)) {
                found.add(i);
            }
        }
        int lead = model.selection().leadIndex(rows);
        items.setAll(found.stream().map(rows::get).toList());
        setSelectedIndex(lead);
        setSelectedItem(lead < 0 ? null : rows.get(lead));
        indices.setAll(found);
    }

    @Override
    public boolean isSelected(int index) {
        List<ProfileRow> rows = model.rows();
        return index >= 0 && index < rows.size() && rows.get(index) instanceof ProfileRow.Item item
            && model.selection().contains(item.profile().id());
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<ProfileRow> getSelectedItems() {
        return items;
    }

    @Override
    public void clearAndSelect(int index) {
        select(index);
    }

    @Override
    public void select(int index) {
        if (index >= 0 && index < model.rows().size()) {
            select(model.rows().get(index));
        }
    }

    @Override
    public void select(ProfileRow row) {
        if (row instanceof ProfileRow.Item item) {
            actions.choose(item);
        }
    }

    @Override
    public void selectIndices(int index, int... more) {
        select(index);
    }

    @Override
    public void selectAll() {
        actions.chooseAll();
    }

    @Override
    public boolean isEmpty() {
        return model.selected().isEmpty();
    }

    // The keys are handled before the list sees them.

    @Override
    public void selectFirst() {}

    @Override
    public void selectLast() {}

    @Override
    public void selectPrevious() {}

    @Override
    public void selectNext() {}

    /** One profile stays selected. */
    @Override
    public void clearSelection(int index) {}

    /** The same. */
    @Override
    public void clearSelection() {}
}
