package dev.tokenconsole.ui.check;

import java.util.List;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.tokenconsole.check.report.CheckReportFormat;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.check.buttons.ButtonLine;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.ui.check.rows.ListSource;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.task.Settling;

/** The choice of the credentials, the buttons of the run, and its progress. */
final class CheckHead extends VBox {
    private final CheckViewModel model;
    private final Button run;
    private final Button again;
    /** The reasons why a button cannot be used; empty if it can. */
    private final StringProperty none = new SimpleStringProperty("");
    private final StringProperty noneAgain = new SimpleStringProperty("");
    private final StringProperty unexportable = new SimpleStringProperty("");

    CheckHead(CheckViewModel model, CheckSurroundings around, List<CheckReportFormat> formats,
            Settling settling) {
        this.model = model;
        getStyleClass().add("check-head");
        Runnable open = () -> around.chooseList().ifPresent(file -> model.open(file, null));
        Button list = Controls.button("check-open", "ui.check.open", open);
        ObservableValue<String> during =
            model.running().map(running -> running ? Messages.text("ui.check.running") : "");
        again = Controls.button("check-again", "ui.check.again", model::runFailed);
        run = Controls.shortcut(Controls.button("check-run", "ui.check.run", this::press, "accent"),
            Shortcut.RUN_CHECK.words());
        settling.guard(run);
        SourceMenu source = new SourceMenu(model, open);
        Label title = Controls.label(Messages.text("ui.check.title"), "view-title");
        title.setMinWidth(USE_PREF_SIZE);
        ButtonLine buttons = new ButtonLine(
            Controls.named(new MenuButton(), "check-more", "ui.check.more"), false);
        buttons.show(List.of(Controls.disabledBecause(storing(model, around), during),
            Controls.disabledBecause(list, during),
            Controls.disabledBecause(new ExportMenu(model, around, formats), unexportable),
            Controls.disabledBecause(new UsualMenu(model), during),
            Controls.disabledBecause(again, noneAgain), Controls.disabledBecause(run, none)));
        HBox.setHgrow(buttons, Priority.ALWAYS);
        Region choosing = Controls.disabledBecause(source, during);
        choosing.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(title, choosing, buttons);
        row.getStyleClass().add("check-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, progress());
        model.running().subscribe((before, now) -> {
            if (!now) {
                // A press that was to stop the run must not begin the next.
                settling.begin();
            }
        });
        model.running().subscribe(this::show);
        model.lines().counts().subscribe(this::show);
        model.source().subscribe(this::show);
        model.lines().lines().subscribe(this::show);
        model.question().subscribe(asked -> {
            // The question has the accent.
            run.getStyleClass().removeAll("accent");
            if (asked == null) {
                run.getStyleClass().add("accent");
            }
        });
        show();
    }

    /** Stores the credentials of a list that is checked. */
    private static Button storing(CheckViewModel model, CheckSurroundings around) {
        Button store = Controls.button("check-import", "ui.check.import", () -> {
            if (model.source().get() instanceof ListSource list) {
                list.file().ifPresent(around::importFile);
            }
        });
        Controls.collapse(store);
        model.source().subscribe(source ->
            store.setVisible(source instanceof ListSource list && list.file().isPresent()));
        return store;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar(0);
        bar.progressProperty().bind(model.part());
        bar.setAccessibleText(Messages.text("ui.check.title"));
        bar.setFocusTraversable(false);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.visibleProperty().bind(model.running());
        Controls.collapse(bar);
        Label words = Controls.label("", "muted");
        words.setId("check-progress");
        PrivateWords.follow(words, model.progress());
        words.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(words, bar);
        row.getStyleClass().add("check-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.progress().isNotEmpty());
        Controls.collapse(row);
        return row;
    }

    private void press() {
        if (model.running().get()) {
            model.stop();
        } else {
            model.run();
        }
    }

    /** One button, so that the focus stays where the next key is useful. */
    private void show() {
        boolean running = model.running().get();
        int shown = model.lines().lines().size();
        String words = running ? Messages.text("ui.check.stop") : model.lines().isFiltered()
            ? Messages.text("ui.check.run.shown", shown) : Messages.text("ui.check.run");
        if (!words.equals(run.getText())) {
            run.setText(words);
            run.setAccessibleText(words);
        }
        none.set(running || shown > 0 ? "" : Messages.text("ui.check.run.none"));
        int failed = model.lines().counts().get().again();
        again.setText(failed == 0 ? Messages.text("ui.check.again")
            : Messages.text("ui.check.again.number", failed));
        again.setAccessibleText(again.getText());
        noneAgain.set(running ? Messages.text("ui.check.running")
            : failed == 0 ? Messages.text("ui.check.again.none") : "");
        unexportable.set(model.report().isEmpty() ? Messages.text("ui.check.export.none") : "");
    }
}
