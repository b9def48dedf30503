package dev.tokenconsole.ui.profiles.list;

import java.util.UUID;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.paste.PasteTextField;

/** The profiles, grouped by environment, each with the live state of its token. */
public final class ProfileListView extends VBox {
    private final ProfileListViewModel model;
    private final TextField filter = new PasteTextField();
    private final ListView<ProfileRow> list = new ListView<>();
    private final Consumer<UUID> choose;

    /** {@code choose} selects another profile, {@code add} opens the editor of a new one. */
    public ProfileListView(ProfileListViewModel model, Consumer<UUID> choose, Runnable add) {
        this.model = model;
        this.choose = choose;
        getStyleClass().add("profile-list");
        filter.setPromptText(Messages.text("ui.profiles.filter"));
        Controls.named(filter, "profile-filter", "ui.profiles.filter.name");
        filter.textProperty().bindBidirectional(model.filter());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFilter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button addButton = Controls.iconButton("profile-add", Feather.PLUS, "ui.profiles.add", add);
        Controls.shortcut(addButton, Shortcut.NEW_PROFILE);
        HBox top = new HBox(filter, addButton);
        top.getStyleClass().add("profile-tools");

        Controls.named(list, "profiles", "ui.profiles.name");
        list.setItems(model.rows());
        list.setCellFactory(view -> new ProfileCell(model));
        list.getStyleClass().add("edge-to-edge");
        list.skinProperty().subscribe(this::separateRows);
        Label placeholder = Controls.text("", "muted", "placeholder-text");
        list.setPlaceholder(placeholder);
        model.rows().subscribe(() -> placeholder.setText(
            Messages.text(model.isEmpty() ? "ui.profiles.empty" : "ui.profiles.no-match", model.filter().get())));
        placeholder.setText(Messages.text("ui.profiles.empty"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(top, list);

        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        model.chosen().subscribe(this::show);
        model.rows().subscribe(() -> show(model.chosen().get()));
    }

    /**
     * A row whose text changes would have the whole window laid out: the group around the rows asks for that whenever
     * their bounds may have changed. The list itself places that group.
     */
    private void separateRows() {
        Node rows = list.lookup(".sheet");
        if (rows != null) {
            rows.setManaged(false);
        }
    }

    /** Focuses the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** True while the filter has the focus. */
    public boolean isInFilter() {
        return filter.isFocused();
    }

    /** Focuses the list. */
    public void focusList() {
        list.requestFocus();
    }

    /** Selects the row of {@code chosen}, without a call of {@code choose}. */
    public void show(@Nullable Profile chosen) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof ProfileRow.Item item && chosen != null
                    && item.profile().id().equals(chosen.id())) {
                list.getSelectionModel().select(i);
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private void leaveFilter(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.DOWN || pressed.getCode() == KeyCode.ENTER) {
            focusList();
            pressed.consume();
        }
    }

    /** The keys skip a heading: the selection moves on in the same direction. */
    private void selected(@Nullable ProfileRow before, @Nullable ProfileRow now) {
        if (model.isRefreshing()) {
            return;
        }
        switch (now) {
            case ProfileRow.Item item -> {
                Profile shown = model.chosen().get();
                if (shown == null || !shown.id().equals(item.profile().id())) {
                    choose.accept(item.profile().id());
                }
            }
            case ProfileRow.Group group -> {
                int at = list.getSelectionModel().getSelectedIndex();
                int from = before == null ? -1 : list.getItems().indexOf(before);
                int next = from > at && at > 0 ? at - 1 : at + 1;
                Platform.runLater(() -> list.getSelectionModel().select(next));
            }
            case null -> {
                return;
            }
        }
    }
}
