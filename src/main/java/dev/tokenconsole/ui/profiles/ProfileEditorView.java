package dev.tokenconsole.ui.profiles;

import java.util.UUID;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.editor.ConflictActions;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.editor.ReportStrip;
import dev.tokenconsole.ui.editor.SaveFeedback;

/**
 * The form for one profile, in the place where its token is shown otherwise. The form scrolls; what is said and
 * asked about it and what can be done with it stand under it, where they are always seen.
 */
public final class ProfileEditorView extends BorderPane implements Editor {
    private final ProfileEditorViewModel model;
    private final Consumer<UUID> kept;
    private final Runnable closed;
    private final QuestionBar ask = new QuestionBar("ask-editor");
    private final ProfileFields fields;
    private @Nullable Node lastFocused;

    /**
     * {@code kept} is told which profile was kept, {@code closed} that the editor is done otherwise, {@code settings}
     * the id of an environment that somebody wants to look at.
     */
    public ProfileEditorView(
            ProfileEditorViewModel model, Consumer<UUID> kept, Runnable closed, Consumer<String> settings) {
        this.model = model;
        this.kept = kept;
        this.closed = closed;
        this.fields = new ProfileFields(model.form(), settings);
        setId("profile-editor");
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
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox buttons = buttons();
        VBox content = new VBox(top, hint, fields);
        content.getStyleClass().add("editor-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("editor", "edge-to-edge");
        setCenter(scroll);
        SaveFeedback keeping = model.keeping();
        VBox foot = new VBox(new ReportStrip("editor-report", keeping.report()), new ConflictActions("editor",
            keeping.conflict(), keeping.canReload(), model::reload, model::saveCopy), buttons);
        foot.getStyleClass().add("editor-foot");
        setBottom(new VBox(foot, ask));
        keeping.underWay().subscribe(saving -> rest(saving, paste, fields, buttons));
    }

    /** Puts the caret into the first field. */
    public void focusFirst() {
        Controls.focus(this, fields.first());
    }

    @Override
    public boolean isDirty() {
        return model.isDirty();
    }

    @Override
    public void abandon() {
        model.close();
    }

    @Override
    public void leave(Runnable then) {
        if (!model.isDirty()) {
            discard(then);
            return;
        }
        ask.askUnsaved(Messages.text("ui.editor.unsaved"),
            () -> model.save(then), () -> discard(then), this::focusInside);
    }

    private void discard(Runnable then) {
        model.close();
        then.run();
    }

    /** The question may have come from outside, such as the profile list. */
    private void focusInside() {
        if (!isFocusWithin()) {
            focusFirst();
        }
    }

    /** While the profile is being kept nothing can be typed: it would be lost when the editor closes after that. */
    private void rest(boolean saving, Node... parts) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (saving) {
            lastFocused = isFocusWithin() ? owner : null;
        }
        for (Node part : parts) {
            part.setDisable(saving);
        }
        if (!saving && lastFocused != null) {
            Controls.focus(this, lastFocused);
            lastFocused = null;
        }
    }

    private HBox buttons() {
        Button save = Controls.button("editor-save", "ui.editor.save", this::save, "accent");
        save.defaultButtonProperty().bind(ask.asking().not());
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
        ask.warn(Messages.text("ui.editor.remove.ask", model.form().name().get()),
            new QuestionBar.Answer("ui.editor.remove.yes", () -> model.remove(closed)),
            new QuestionBar.Answer("ui.editor.remove.no", this::focusInside));
    }
}
