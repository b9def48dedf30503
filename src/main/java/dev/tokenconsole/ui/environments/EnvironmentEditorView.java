package dev.tokenconsole.ui.environments;

import java.util.function.Consumer;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.FileChoice;
import dev.tokenconsole.ui.control.PseudoClasses;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.editor.ConflictActions;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.editor.EnvironmentSection;
import dev.tokenconsole.ui.editor.ReportStrip;
import dev.tokenconsole.ui.editor.SaveFeedback;

/**
 * The form for one environment, in the place of the settings. The form scrolls; what is said and asked about it and
 * what can be done with it stand under it, where they are always seen.
 */
public final class EnvironmentEditorView extends BorderPane implements Editor {
    private final EnvironmentEditorViewModel model;
    private final Runnable closed;
    private final Consumer<EnvironmentDraft> duplicate;
    private final QuestionBar ask = new QuestionBar("ask-environment");
    private final ScrollPane scroll = new ScrollPane();
    private final TypedField name;
    private final RequestFields request;
    private final ConnectionFields connection;
    private final TrustPane trust;

    /**
     * {@code files} chooses a file of certificates; {@code closed} is told that the editor is done, {@code duplicate}
     * begins another environment.
     */
    public EnvironmentEditorView(EnvironmentEditorViewModel model, FileChoice files, Runnable closed,
            Consumer<EnvironmentDraft> duplicate) {
        this.model = model;
        this.closed = closed;
        this.duplicate = duplicate;
        setId("environment-editor");
        EnvironmentForm form = model.form();
        name = new TypedField(form, EnvironmentField.NAME);
        request = new RequestFields(form);
        connection = new ConnectionFields(form);
        trust = new TrustPane(model.trust(), () -> files.choose(getScene().getWindow(),
            Messages.text("ui.environment.trust.title")), this::reveal);
        VBox fields = new VBox(
            name, new KindFields(form),
            section("ui.environment.request"), request,
            section("ui.environment.expected"), hint("ui.environment.expected.hint"),
            row(new TypedField(form, EnvironmentField.ISSUER),
                new TypedField(form, EnvironmentField.AUDIENCE)),
            new TypedField(form, EnvironmentField.KEY_SET_URL),
            section("ui.environment.connection"), connection,
            section("ui.environment.trust"), trust);
        fields.getStyleClass().add("fields");
        VBox content = new VBox(top(), fields);
        content.getStyleClass().add("editor-content");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("editor", "edge-to-edge");
        setCenter(scroll);
        HBox buttons = buttons();
        SaveFeedback keeping = model.keeping();
        VBox foot = new VBox(new ReportStrip("environment-report", keeping.report()), new ConflictActions("environment",
            keeping.conflict(), keeping.canReload(), model::reload, this::saveCopy), buttons);
        foot.getStyleClass().add("editor-foot");
        setBottom(new VBox(foot, ask));
        if (model.isReadOnly()) {
            fields.setDisable(true);
            content.getChildren().add(1, readOnly());
        } else {
            keeping.underWay().subscribe(saving -> {
                fields.setDisable(saving);
                buttons.setDisable(saving);
            });
        }
    }

    /** Puts the caret where {@code what} is changed. */
    public void focus(EnvironmentSection what) {
        Node target = switch (what) {
            case NAME -> name.input();
            case ADDRESS -> request.baseUrl();
            case PROXY -> connection.proxy();
            case AUTHORITIES -> trust.choose();
        };
        Controls.focus(this, target);
        reveal(target);
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
        ask.askUnsaved(Messages.text("ui.environment.unsaved"),
            () -> save(then), () -> discard(then), this::focusInside);
    }

    private void discard(Runnable then) {
        model.close();
        then.run();
    }

    private void focusInside() {
        if (!isFocusWithin()) {
            focus(EnvironmentSection.NAME);
        }
    }

    private HBox top() {
        Label title = Controls.label(Messages.text(
            model.isNew() ? "ui.environment.title.new" : "ui.environment.title.edit"), "view-title");
        HBox top = new HBox(title, Controls.spacer());
        if (model.builtIn().isPresent() && !model.isReadOnly()) {
            top.getChildren().add(Controls.button("environment-reset", "ui.environment.reset", this::askReset));
        }
        if (!model.isNew() && !model.isReadOnly()) {
            top.getChildren().add(Controls.button("environment-duplicate", "ui.environment.duplicate",
                () -> duplicate.accept(model.duplicate())));
        }
        top.getStyleClass().add("title-row");
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private HBox buttons() {
        Button save = Controls.button("environment-save", "ui.editor.save", () -> save(closed), "accent");
        save.defaultButtonProperty().bind(ask.asking().not());
        save.setDisable(model.isReadOnly());
        HBox row = new HBox(save, Controls.button("environment-cancel", "ui.editor.cancel", () -> leave(closed)),
            Controls.spacer());
        row.getStyleClass().add("buttons");
        if (!model.isNew() && !model.isReadOnly()) {
            row.getChildren().add(Controls.button("environment-remove", "ui.environment.remove", this::askRemove,
                "danger", "button-outlined"));
        }
        return row;
    }

    private void save(Runnable then) {
        model.save(then);
        revealFault();
    }

    private void saveCopy() {
        model.saveCopy();
        revealFault();
    }

    /** The form is longer than the window: what is wrong is gone to. */
    private void revealFault() {
        scroll.getContent().lookupAll(".text-input").stream()
            .filter(input -> input.getPseudoClassStates().contains(PseudoClasses.INVALID))
            .findFirst().ifPresent(input -> {
                input.requestFocus();
                reveal(input);
            });
    }

    private void askReset() {
        if (model.differsFromBuiltIn()) {
            ask.warn(Messages.text("ui.environment.reset.ask"),
                new QuestionBar.Answer("ui.environment.reset.yes", model::reset),
                new QuestionBar.Answer("ui.environment.reset.no", this::focusInside));
        }
    }

    private void askRemove() {
        if (!model.isUsed()) {
            ask.warn(Messages.text("ui.environment.remove.ask", model.form().text(EnvironmentField.NAME).get()),
                new QuestionBar.Answer("ui.environment.remove.yes", () -> model.remove(closed)),
                new QuestionBar.Answer("ui.environment.remove.no", this::focusInside));
        }
    }

    /** Scrolls to {@code part}, which may be new in the form, if it is not seen as a whole. */
    private void reveal(Node part) {
        // What is new in the window has no size before.
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        Bounds at = scroll.getContent().sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double room = scroll.getViewportBounds().getHeight();
        double rest = scroll.getContent().getLayoutBounds().getHeight() - room;
        double top = scroll.getVvalue() * rest;
        if (rest > 0 && (at.getMinY() < top || at.getMaxY() > top + room)) {
            scroll.setVvalue(Math.clamp((at.getMinY() - room / 8) / rest, 0, 1));
        }
    }

    private Label readOnly() {
        Label label = hint("ui.environment.read-only");
        label.setId("environment-read-only");
        label.getStyleClass().setAll("label", "strip", "warning");
        return label;
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("field-row");
        for (Node field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        return row;
    }

    private static Label section(String key) {
        return Controls.label(Messages.text(key), "section-title");
    }

    private static Label hint(String key) {
        Label label = Controls.label(Messages.text(key), "muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
