package dev.tokenconsole.ui.paste.sheet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.editor.ReportStrip;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** The list of credentials that came in, with the one button that adds them. Nothing is stored before it is pressed. */
final class PasteSheet extends VBox implements Editor {
    /** Rows that are shown at once where there is room, and their height in em. */
    private static final int SHOWN_ROWS = 7;
    private static final double ROW_HEIGHT = 4.95;
    private static final double NOTE_HEIGHT = 1.5;
    private static final int MOST_NOTES = 6;

    private final PasteSheetViewModel model;
    private final ListView<PasteRow> list = new ListView<>();
    private final Actions actions;
    private final Button add;
    private final Region adding;
    private final Button cancel;
    private final BooleanBinding canAdd;

    /**
     * The actions around the sheet.
     *
     * @param close leaves the sheet
     * @param added takes the ids of the profiles that were stored; the sheet is done then
     * @param addEnvironment opens the form of an environment for a row
     * @param reading true while something newer is read: nothing is added then, since a key may be meant for what comes
     * @param privacy masks the client ids
     */
    record Actions(Runnable close, Consumer<List<UUID>> added, Consumer<PasteRow> addEnvironment,
        ObservableValue<Boolean> reading, PrivacyMode privacy) {}

    /** Shows the rows of {@code model}, and wipes them when it is left. */
    PasteSheet(PasteSheetViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        setId("paste-sheet");
        actions.privacy().know(model.rows().stream().map(row -> row.found().clientId()).toList());
        getStyleClass().add("paste-sheet");
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(model.title() + ". " + model.source());
        canAdd = Bindings.createBooleanBinding(() -> model.canAdd() && !actions.reading().getValue(), model.chosen(),
            model.obstacle(), model.feedback().saving(), actions.reading());
        add = Controls.button("paste-add", "ui.paste.add.none", this::save, "accent");
        model.chosen().subscribe(this::showCount);
        adding = Controls.disabledBecause(add, canAdd.map(can -> can ? "" : reason()));
        boolean empty = model.rows().isEmpty();
        cancel = Controls.button("paste-cancel", empty ? "ui.paste.close" : "ui.paste.cancel", actions.close());
        Label title = Controls.text(model.title(), "view-title");
        title.setId("paste-title");
        Label source = Controls.text(empty ? Messages.text("ui.paste.none") : model.source(), "muted");
        source.setId("paste-source");
        getChildren().addAll(title, source);
        if (!empty) {
            getChildren().addAll(forAll(), rows());
        }
        getChildren().addAll(notes(), obstacle(), new ReportStrip("paste-report", model.feedback().report()), foot());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Puts the focus where the next key is useful. */
    void focusFirst() {
        if (model.rows().isEmpty()) {
            Controls.focus(this, cancel);
        } else {
            list.getSelectionModel().selectFirst();
            Controls.focus(this, list);
        }
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isModal() {
        return true;
    }

    @Override
    public boolean canSave() {
        return canAdd.get();
    }

    @Override
    public void leave(Runnable then) {
        model.close();
        then.run();
    }

    @Override
    public void abandon() {
        model.close();
    }

    /** Adds the rows that are ticked. */
    @Override
    public void save() {
        if (canAdd.get()) {
            model.add(actions.added());
        }
    }

    private String reason() {
        return !model.obstacle().get().isEmpty() ? model.obstacle().get()
            : actions.reading().getValue() ? Messages.text("ui.paste.add.reading")
            : Messages.text(model.feedback().isSaving() ? "ui.saving" : "ui.paste.add.tick");
    }

    private Node rows() {
        Controls.named(list, "paste-rows", "ui.paste.rows");
        list.setItems(model.rows());
        list.setCellFactory(view -> new PasteRowCell(model, actions.privacy(), actions.addEnvironment()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInList);
        long notes = model.rows().stream().limit(SHOWN_ROWS).map(row -> row.state().get()).mapToLong(state ->
            state == null ? 0 : state.notes().size()).sum();
        double rows = Math.min(model.rows().size(), SHOWN_ROWS) * ROW_HEIGHT + notes * NOTE_HEIGHT + 0.3;
        list.setStyle("-fx-pref-height: " + rows + "em;");
        list.disableProperty().bind(model.feedback().saving());
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    /** One choice for all rows without an address, of which there may be forty. */
    private Node forAll() {
        EnvironmentMenu all = new EnvironmentMenu(model.environments(), model::chooseForAll,
            () -> model.withoutAddress().stream().findFirst().ifPresent(actions.addEnvironment()));
        all.getStyleClass().remove("flat");
        Runnable show = () -> {
            int count = model.withoutAddress().size();
            all.setVisible(count > 1);
            String words = Messages.text("ui.paste.for-all", count);
            all.setText(words);
            Controls.described(all, words).setId("paste-for-all");
        };
        model.rows().forEach(row -> row.state().subscribe(show));
        show.run();
        Controls.collapse(all);
        return all;
    }

    private Node notes() {
        List<String> all = model.notes();
        Stream<String> shown = all.stream().limit(all.size() > MOST_NOTES ? MOST_NOTES - 1 : MOST_NOTES);
        Stream<String> rest = all.size() > MOST_NOTES
            ? Stream.of(Messages.text("ui.paste.more-notes", all.size() - MOST_NOTES + 1)) : Stream.empty();
        Label notes = Controls.text("", "note", "muted");
        PrivateWords.show(notes, String.join("\n", Stream.concat(shown, rest).toList()));
        notes.setId("paste-notes");
        notes.setVisible(!all.isEmpty());
        Controls.collapse(notes);
        return notes;
    }

    private Node obstacle() {
        Label obstacle = Controls.text(model.obstacle(), "strip", "warning");
        obstacle.setId("paste-obstacle");
        obstacle.visibleProperty().bind(model.obstacle().isNotEmpty());
        Controls.collapse(obstacle);
        return obstacle;
    }

    private Node foot() {
        CheckBox clear = new CheckBox(Messages.text("ui.paste.clear"));
        Controls.named(clear, "paste-clear", "ui.paste.clear");
        clear.selectedProperty().bindBidirectional(model.clearsClipboard());
        boolean any = !model.rows().isEmpty();
        clear.visibleProperty().bind(model.onClipboard().map(there -> there && any));
        // Something else may have been copied in another program.
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).subscribe(focused -> {
            if (focused != null && focused) {
                model.lookAtClipboard();
            }
        });
        Controls.collapse(clear);
        Button reload = Controls.button("paste-reload", "ui.editor.reload", model::reload);
        reload.visibleProperty().bind(model.feedback().conflict());
        Button fill = Controls.button("paste-fill", "ui.paste.fill", this::fill);
        fill.visibleProperty().bind(Bindings.createBooleanBinding(() -> any && model.canFill().get(),
            model.canFill()));
        Region filling = Controls.disabledBecause(fill, list.getSelectionModel().selectedItemProperty()
            .map(row -> "").orElse(Messages.text("ui.paste.fill.none")));
        add.setVisible(any);
        for (Button each : List.of(reload, fill, add)) {
            Controls.collapse(each);
        }
        HBox foot = new HBox(clear, Controls.spacer(), reload, cancel, filling, adding);
        foot.getStyleClass().add("buttons");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void fill() {
        PasteRow row = list.getSelectionModel().getSelectedItem();
        if (row != null && !actions.reading().getValue()) {
            model.fill(row);
            actions.close().run();
        }
    }

    private void showCount(Number count) {
        add.setText(switch (count.intValue()) {
            case 0 -> Messages.text("ui.paste.add.none");
            case 1 -> Messages.text("ui.paste.add.one");
            default -> Messages.text("ui.paste.add", count.intValue());
        });
        add.setAccessibleText(add.getText());
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            save();
            event.consume();
        }
    }

    private void pressInList(KeyEvent event) {
        PasteRow row = list.getSelectionModel().getSelectedItem();
        if (!list.isFocused() || row == null) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case SPACE -> row.tick(!row.ticked().get());
            case ENTER -> save();
            case F2 -> cell().ifPresent(PasteRowCell::editName);
            case RIGHT -> cell().ifPresent(PasteRowCell::openEnvironments);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private Optional<PasteRowCell> cell() {
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        list.layout();
        return list.lookupAll(".paste-cell").stream().filter(PasteRowCell.class::isInstance)
            .map(PasteRowCell.class::cast).filter(PasteRowCell::isSelected).findFirst();
    }
}
