package dev.tokenconsole.ui.profiles;

import java.util.UUID;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.common.AskBar;
import dev.tokenconsole.ui.common.Controls;
import dev.tokenconsole.ui.profiles.ProfileEditorViewModel.Report;

/** The form for one profile, in the place where its token is shown otherwise. */
public final class ProfileEditorView extends ScrollPane {
    private final ProfileEditorViewModel model;
    private final Consumer<UUID> kept;
    private final Runnable closed;
    private final AskBar ask = new AskBar("ask-editor");
    private final Label report = Controls.label("", "strip");
    private final ProfileFields fields;

    /** {@code kept} is told which profile was kept, {@code closed} that the editor is done otherwise. */
    public ProfileEditorView(ProfileEditorViewModel model, Consumer<UUID> kept, Runnable closed) {
        this.model = model;
        this.kept = kept;
        this.closed = closed;
        this.fields = new ProfileFields(model.form(), model.workspace().environments());
        setId("profile-editor");
        setFitToWidth(true);
        getStyleClass().addAll("editor", "edge-to-edge");
        Label title = Controls.label(
            Messages.text(model.isNew() ? "ui.editor.title.new" : "ui.editor.title.edit"), "view-title");
        Button paste = Controls.button("editor-paste", "ui.editor.paste", () -> {
            String text = Clipboard.getSystemClipboard().getString();
            model.paste(text == null ? "" : text);
        });
        paste.setGraphic(new FontIcon(Feather.CLIPBOARD));
        HBox top = new HBox(title, Controls.spacer(), paste);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("title-row");
        Label hint = Controls.label(Messages.text("ui.editor.paste.hint"), "muted");
        for (Label label : new Label[] {report, hint}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.setMaxWidth(Double.MAX_VALUE);
        }
        report.setId("editor-report");
        report.managedProperty().bind(report.visibleProperty());
        model.report().subscribe(this::show);
        VBox content = new VBox(top, hint, fields, report, ask, buttons());
        content.getStyleClass().add("editor-content");
        setContent(content);
    }

    /** Puts the caret into the first field. */
    public void focusFirst() {
        Controls.focus(this, fields.first());
    }

    /** Does {@code then} at once if nothing would be lost by it, or asks first. */
    public void leave(Runnable then) {
        if (!model.isDirty()) {
            discard(then);
            return;
        }
        ask.ask(Messages.text("ui.editor.unsaved"),
            new AskBar.Answer("ui.editor.save", () -> model.save(then)),
            new AskBar.Answer("ui.editor.discard", () -> discard(then)),
            new AskBar.Answer("ui.editor.stay", this::focusFirst));
    }

    private void discard(Runnable then) {
        model.cancelTest();
        model.form().wipe();
        then.run();
    }

    private HBox buttons() {
        Button save = Controls.button("editor-save", "ui.editor.save", this::save, "accent");
        save.setDefaultButton(true);
        save.disableProperty().bind(model.workspace().saving());
        Button test = Controls.button("editor-test", "ui.editor.test", model::test);
        Button cancel = Controls.button("editor-cancel", "ui.editor.cancel", () -> leave(closed));
        HBox row = new HBox(save, test, cancel, Controls.spacer());
        row.getStyleClass().add("buttons");
        if (!model.isNew()) {
            row.getChildren().add(Controls.button("editor-remove", "ui.editor.remove", this::askRemove, "danger",
                "button-outlined"));
        }
        return row;
    }

    private void save() {
        model.save(() -> kept.accept(model.id()));
    }

    private void askRemove() {
        ask.ask(Messages.text("ui.editor.remove.ask", model.form().name().get()),
            new AskBar.Answer("ui.editor.remove.no", this::focusFirst),
            new AskBar.Answer("ui.editor.remove.yes", () -> model.remove(closed)));
    }

    private void show(Report said) {
        report.setText(said.text());
        report.setVisible(!said.text().isEmpty());
        report.getStyleClass().removeAll("info", "success", "danger");
        report.getStyleClass().add(switch (said.tone()) {
            case INFO -> "info";
            case SUCCESS -> "success";
            case DANGER -> "danger";
        });
    }
}
