package dev.tokenconsole.ui.environments;

import java.util.function.Consumer;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.FileChoice;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.editor.EditorFrame;
import dev.tokenconsole.ui.editor.EditorScroll;
import dev.tokenconsole.ui.editor.EnvironmentSection;
import dev.tokenconsole.ui.editor.ProductionBand;
import dev.tokenconsole.ui.editor.TwoColumns;

/** The editor of one environment, in the place of the settings. */
public final class EnvironmentEditorView extends EditorFrame {
    private final EnvironmentEditorViewModel model;
    private final Consumer<Editor> closed;
    private final Consumer<EnvironmentDraft> duplicate;
    private final EditorScroll scroll;
    private final TypedField name;
    private final RequestFields request;
    private final ConnectionFields connection;
    private final TrustPane trust;

    /**
     * {@code files} chooses a file of certificates, {@code closed} takes this editor when it was left,
     * {@code duplicate} opens an editor with a copy of the environment.
     */
    public EnvironmentEditorView(EnvironmentEditorViewModel model, FileChoice files, Consumer<Editor> closed,
            Consumer<EnvironmentDraft> duplicate) {
        super("environment", model, "ui.environment.unsaved", closed, closed);
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
        KindFields kind = new KindFields(form);
        setTop(new ProductionBand("environment-production-band", form.kind().flatMap(chosen ->
            chosen == EnvironmentKind.PRODUCTION ? form.text(EnvironmentField.NAME) : new SimpleStringProperty(null)))
            .mark(kind.box()));
        VBox left = new VBox(name, kind, Controls.sectionTitle("ui.environment.request"), request);
        VBox right = new VBox(
            Controls.sectionTitle("ui.environment.expected"),
            Controls.text(Messages.text("ui.environment.expected.hint"), "muted"),
            row(new TypedField(form, EnvironmentField.ISSUER),
                new TypedField(form, EnvironmentField.AUDIENCE)),
            new TypedField(form, EnvironmentField.KEY_SET_URL),
            new TypedField(form, EnvironmentField.PROBE_URL,
                Controls.text(Messages.text("ui.environment.probe.hint"), "muted", "field-hint")),
            Controls.sectionTitle("ui.environment.connection"), connection,
            Controls.sectionTitle("ui.environment.trust"), trust);
        left.getStyleClass().add("fields");
        right.getStyleClass().addAll("fields", "second-fields");
        TwoColumns fields = new TwoColumns(left, right, false);
        if (model.isReadOnly()) {
            Region fixed = Controls.disabledBecause(fields,
                new SimpleStringProperty(Messages.text("ui.environment.read-only")));
            fixed.getStyleClass().add("fixed-fields");
            scroll = new EditorScroll(top(), readOnly(), fixed);
            setReadOnlyForm(scroll);
        } else {
            scroll = new EditorScroll(top(), fields);
            setForm(scroll, fields);
        }
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        if (!model.isNew() && !model.isReadOnly()) {
            addRemoval(Controls.button("environment-remove", "ui.environment.remove", this::confirmRemoval,
                "danger", "button-outlined"));
        }
    }

    @Override
    public void focusFirst() {
        focus(EnvironmentSection.NAME);
    }

    /** Focuses and reveals the first field of {@code section}. */
    public void focus(EnvironmentSection section) {
        Node target = switch (section) {
            case NAME -> name.input();
            case ADDRESS -> request.baseUrl();
            case PROXY -> connection.proxy();
            case AUTHORITIES -> trust.choose();
        };
        Controls.focus(this, target);
        reveal(target);
    }

    @Override
    protected void revealInvalid() {
        scroll.revealInvalid();
    }

    private void reveal(Node part) {
        scroll.reveal(part);
    }

    private HBox top() {
        Label title = Controls.label(Messages.text(
            model.isNew() ? "ui.environment.title.new" : "ui.environment.title.edit"), "view-title");
        HBox top = new HBox(title, Controls.spacer());
        if (model.builtIn().isPresent() && !model.isReadOnly()) {
            top.getChildren().add(Controls.button("environment-reset", "ui.environment.reset", this::confirmReset));
        }
        if (!model.isNew() && !model.isReadOnly()) {
            top.getChildren().add(Controls.button("environment-duplicate", "ui.environment.duplicate",
                () -> duplicate.accept(model.duplicate())));
        }
        top.getStyleClass().add("title-row");
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private void confirmReset() {
        if (model.differsFromBuiltIn()) {
            confirm(Messages.text("ui.environment.reset.ask"),
                "ui.environment.reset.yes", model::reset, "ui.environment.reset.no");
        }
    }

    private void confirmRemoval() {
        if (!model.isUsed()) {
            confirm(Messages.text("ui.environment.remove.ask", model.form().text(EnvironmentField.NAME).get()),
                "ui.environment.remove.yes", () -> model.remove(() -> closed.accept(this)), "ui.environment.remove.no");
        }
    }

    private Label readOnly() {
        Label label = Controls.text(Messages.text("ui.environment.read-only"), "strip", "warning");
        label.setId("environment-read-only");
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
}
