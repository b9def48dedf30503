package dev.tokenconsole.ui.paste.sheet;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.filing.Home;
import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.paste.PasteTextField;
import dev.tokenconsole.ui.paste.sheet.RowState.Mark;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.reading.SelectableText;

/**
 * A row of the sheet. Its controls take the focus only while the row is selected, so that Tab goes from the list into
 * that row and on.
 */
final class PasteRowCell extends ListCell<PasteRow> {
    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");
    private static final PseudoClass DOUBT = PseudoClass.getPseudoClass("doubt");
    /** Of the list, until that has a width of its own, in pixels: a row that is too tall at first stays so. */
    private static final double USUAL_WIDTH = 800;

    private final PasteSheetViewModel model;
    private final PrivacyMode privacy;
    private final CheckBox tick = new CheckBox();
    private final TextField name = new PasteTextField();
    private final Label facts = Controls.text("", "mono", "note", "muted");
    private final SelectableText host = SelectableText.ofWords();
    private final Label place = Controls.text("", "note", "paste-place");
    private final Label notes = Controls.text("", "note", "paste-notes");
    private final EnvironmentMenu environment;
    private final Button add;
    private final TwinChoice twin;
    private final VBox where;
    private final VBox content;
    private Subscription following = Subscription.EMPTY;
    private @Nullable PasteRow row;

    /** {@code adding} opens the form of a new environment for a row; client ids are masked by {@code privacy}. */
    PasteRowCell(PasteSheetViewModel model, PrivacyMode privacy, Consumer<PasteRow> adding) {
        Controls.passWhileEmpty(this);
        this.model = model;
        this.privacy = privacy;
        environment = new EnvironmentMenu(model.environments(), there -> model.choose(shown(), there),
            () -> adding.accept(shown()));
        add = Controls.button("paste-add-environment", "ui.paste.add-environment", () -> adding.accept(shown()),
            "flat", "paste-add-environment");
        twin = new TwinChoice(decision -> model.decide(shown(), decision));
        tick.setOnAction(event -> {
            shown().tick(tick.isSelected());
            describe();
        });
        name.setOnAction(event -> {
            commit();
            getListView().requestFocus();
        });
        name.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                commit();
            }
        });
        for (Node control : List.of(tick, name, environment, add, twin)) {
            control.focusTraversableProperty().bind(selectedProperty());
        }
        for (Node part : List.of(host, place, notes, add, twin)) {
            Controls.collapse(part);
        }
        FlowPane choice = new FlowPane(environment, add);
        choice.getStyleClass().add("paste-choice");
        where = new VBox(place, choice, twin);
        environment.maxWidthProperty().bind(where.widthProperty());
        environment.setMinWidth(0);
        PasteColumns columns = new PasteColumns(new VBox(name, facts), new VBox(host), where);
        columns.setMinWidth(0);
        HBox top = new HBox(tick, columns);
        HBox.setHgrow(columns, Priority.ALWAYS);
        top.getStyleClass().add("paste-line");
        content = new VBox(top, notes);
        content.getStyleClass().add("paste-row");
        getStyleClass().add("paste-cell");
        // A cell may get another place in the list without another row.
        indexProperty().subscribe(index -> number(index.intValue()));
        // As wide as the list, which would scroll sideways otherwise.
        setPrefWidth(0);
        PrivateWords.masking(this).subscribe(mask -> {
            if (row != null) {
                show(row, Objects.requireNonNull(row.state().get()));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable PasteRow item, boolean empty) {
        if (row != null && row != item) {
            leave();
        }
        super.updateItem(item, empty);
        boolean same = row == item && getGraphic() != null;
        row = empty ? null : item;
        if (row == null) {
            following.unsubscribe();
            setGraphic(null);
            setAccessibleText(null);
            mark(Mark.NONE);
        } else if (!same) {
            following.unsubscribe();
            PasteRow shown = row;
            following = shown.state().subscribe(state -> show(shown, Objects.requireNonNull(state)))
                .and(shown.ticked().subscribe(this::describe));
            setGraphic(content);
        }
    }

    /** Texts wrap in the width of the list, which decides about the height. */
    @Override
    protected double computePrefHeight(double width) {
        double list = getListView() == null ? 0 : getListView().getWidth();
        double given = getWidth() > 0 ? getWidth() : list > 0 ? list : USUAL_WIDTH;
        return getGraphic() == null ? super.computePrefHeight(width)
            : Math.ceil(content.prefHeight(given)) + snappedTopInset() + snappedBottomInset();
    }

    /** Puts the focus into the name, to change it. */
    void editName() {
        name.requestFocus();
        name.selectAll();
    }

    /** Opens the list of environments. */
    void openEnvironments() {
        environment.requestFocus();
        environment.show();
    }

    private PasteRow shown() {
        return Objects.requireNonNull(row);
    }

    /** The typed name belongs to the row that it was typed for, also when the list reuses the cell. */
    private void leave() {
        if (isFocusWithin() && getListView() != null) {
            commit();
            getListView().requestFocus();
        }
    }

    private void commit() {
        if (row != null) {
            model.rename(row, name.getText());
            RowState state = row.state().get();
            name.setText(state == null ? "" : state.name());
        }
    }

    private void show(PasteRow shown, RowState state) {
        if (!name.isFocused()) {
            name.setText(state.name());
        }
        name.setEditable(shown.twin() != PasteRow.Twin.REPLACE);
        say();
        host.show(List.of(new SelectableText.Part(shown.found().address().map(BaseUrl::host)
            .orElseGet(() -> Messages.text("ui.paste.no-host")), "reading")));
        environment.setText(state.environment() == null ? Messages.text("ui.paste.choose")
            : privacy.words(DisplayText.escape(state.environment().name())));
        fill(place, privacy.words(state.place()));
        if ((state.environment() == null) != (where.getChildren().getFirst() == place)) {
            where.getChildren().getFirst().toFront();
            twin.toFront();
        }
        fill(notes, privacy.words(String.join("\n", state.notes())));
        add.setVisible(state.home() instanceof Home.Unknown && state.environment() == null);
        twin.show(state.twin() == null ? null : privacy.words(state.twin()), shown.twin());
        tick.setDisable(!state.tickable());
        mark(state.mark());
        describe();
    }

    /** The facts, and what a screen reader says of them. */
    private void say() {
        PasteRow shown = row;
        if (shown != null) {
            facts.setText(Stream.of(privacy.shown(DisplayText.escape(shown.shortClientId())),
                    Messages.text("ui.paste.secret", shown.found().secret().length()),
                    DisplayText.escape(shown.file()))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" \u00b7 ")));
            describe();
        }
    }

    private void describe() {
        PasteRow shown = row;
        RowState state = shown == null ? null : shown.state().get();
        if (shown == null || state == null) {
            return;
        }
        tick.setSelected(shown.ticked().get());
        String shownName = privacy.words(state.name());
        Controls.described(tick, Messages.text("ui.paste.tick", shownName));
        Controls.described(name, Messages.text("ui.paste.name", shownName));
        Controls.described(environment, Messages.text("ui.paste.environment", environment.getText()));
        setAccessibleText(Stream.of(
                Messages.text(shown.ticked().get() ? "ui.paste.said.ticked" : "ui.paste.said.unticked"), shownName,
                facts.getText(), host.text(), environment.getText(), place.getText(),
                notes.getText().replace("\n", ", "))
            .filter(words -> !words.isEmpty()).collect(Collectors.joining(", ")));
    }

    private void mark(Mark mark) {
        pseudoClassStateChanged(PRODUCTION, mark == Mark.PRODUCTION);
        pseudoClassStateChanged(DOUBT, mark == Mark.DOUBT || mark == Mark.FAULT);
    }

    private void number(int index) {
        tick.setId("paste-tick-" + index);
        name.setId("paste-name-" + index);
        environment.setId("paste-environment-" + index);
        add.setId("paste-add-environment-" + index);
        twin.setId("paste-twin-" + index);
        place.setId("paste-place-" + index);
        notes.setId("paste-notes-" + index);
    }

    private static void fill(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }
}
