package dev.tokenconsole.ui.profiles.rotation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.FormField;
import dev.tokenconsole.ui.control.MasterPasswordField;
import dev.tokenconsole.ui.editor.ConflictActions;
import dev.tokenconsole.ui.editor.Editor;
import dev.tokenconsole.ui.editor.EditorScroll;
import dev.tokenconsole.ui.editor.ProductionBand;
import dev.tokenconsole.ui.editor.Report;
import dev.tokenconsole.ui.editor.ReportStrip;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.profiles.rotation.RotationVerdict.Choice;
import dev.tokenconsole.ui.secret.SecretTwinsStrip;

/**
 * The replacement of a secret, in the place of the token of its profile: the new secret, which is never shown, the
 * results of both, and the choice. Left without a choice, it keeps the old one and asks nothing.
 */
public final class RotationView extends BorderPane implements Editor {
    private final RotationViewModel model;
    private final MasterPasswordField field = new MasterPasswordField("rotation.field.long");
    private final SecretResult old = new SecretResult("rotation-old", "rotation.old");
    private final SecretResult fresh = new SecretResult("rotation-new", "rotation.new");
    private final Button test;
    private final Button keepNew;
    private final Button keepOld;
    /** The reasons why a button cannot be used; empty if it can. */
    private final StringProperty busy = new SimpleStringProperty("");
    private final StringProperty untestable = new SimpleStringProperty("");
    private final StringProperty unkeepable = new SimpleStringProperty("");
    private final Label obstacle = Controls.label("", "muted");
    private final EditorScroll scroll;
    private Subscription following = Subscription.EMPTY;

    /** {@code done} takes this view and an announcement after a choice, {@code cancelled} takes it without one. */
    public RotationView(RotationViewModel model, BiConsumer<Editor, String> done, Consumer<Editor> cancelled,
            Consumer<String> announce) {
        this.model = model;
        setId("rotation");
        setTop(new ProductionBand("rotation-production-band", model.environment()
            .map(there -> there.kind() == EnvironmentKind.PRODUCTION ? there.name() : null)).mark(field));
        Controls.named(field, "rotation-secret", "rotation.field");
        field.changes().subscribe(() -> input());
        test = Controls.button("rotation-test", "rotation.test", model::test);
        keepNew = Controls.button("rotation-keep-new", "rotation.keep-new",
            () -> model.keepNew(words -> done.accept(this, words)));
        keepOld = Controls.button("rotation-keep-old", "rotation.keep-old", () -> done.accept(this, model.keepOld()));
        scroll = new EditorScroll(form());
        setCenter(scroll);
        setBottom(foot(Controls.button("rotation-cancel", "ui.editor.cancel", () -> {
            abandon();
            cancelled.accept(this);
        })));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !test.isDisabled()) {
                test.fire();
                event.consume();
            }
        });
        following = Subscription.combine(model.comparison().subscribe(now -> refresh()),
            model.feedback().saving().subscribe(now -> refresh()),
            model.workspace().changes().readOnly().subscribe(now -> refresh()),
            model.feedback().report().subscribe(report -> {
                if (!report.equals(Report.NONE)) {
                    announce.accept(report.text());
                }
            }));
    }

    private VBox form() {
        Label title = Controls.text("", "view-title");
        PrivateWords.show(title, Messages.text("rotation.title", model.name()));
        Label hint = Controls.text(model.environment().map(there ->
            Messages.text("rotation.hint", there.name())), "muted");
        SecretTwinsStrip twins = new SecretTwinsStrip("rotation-twins", model.workspace(), model.twins(),
            () -> Optional.of(model.environment().get()));
        GridPane results = new GridPane();
        results.getStyleClass().add("secret-results");
        results.addRow(0, old, fresh);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            results.getColumnConstraints().add(half);
        }
        VBox form = new VBox(title, hint,
            new FormField("rotation.field", field, List.of(field), field.problem(), () -> {}), twins, results);
        form.getStyleClass().addAll("fields", "rotation-form");
        return form;
    }

    private VBox foot(Button cancel) {
        obstacle.setId("rotation-obstacle");
        obstacle.visibleProperty().bind(obstacle.textProperty().isNotEmpty());
        Controls.collapse(obstacle);
        FlowPane buttons = new FlowPane(Controls.disabledBecause(test, untestable),
            Controls.disabledBecause(keepNew, unkeepable), Controls.disabledBecause(keepOld, busy), cancel);
        buttons.getStyleClass().add("buttons");
        VBox foot = new VBox(new ReportStrip("rotation-report", model.feedback().report()),
            new ConflictActions("rotation", model.feedback().conflict(), model.feedback().canReload(), model::reload,
                model::saveCopy), obstacle, buttons);
        foot.getStyleClass().add("editor-foot");
        return foot;
    }

    private void input() {
        char[] typed = field.take();
        model.input(Secret.of(typed));
        Arrays.fill(typed, '\0');
        refresh();
    }

    private void refresh() {
        Comparison now = model.comparison().get();
        boolean saving = model.feedback().isSaving();
        boolean readOnly = model.workspace().changes().readOnly().get();
        field.setDisable(saving);
        busy.set(saving ? Messages.text("ui.saving") : "");
        untestable.set(saving ? busy.get() : now.running() ? Messages.text("rotation.testing")
            : model.hasInput() ? "" : Messages.text("rotation.no-input"));
        obstacle.setText(readOnly ? Messages.text("ui.read-only") : busy.get());
        unkeepable.set(model.canKeepNew() ? "" : obstacle.getText().isEmpty() ? Messages.text("rotation.untested")
            : obstacle.getText());
        accent(test, Choice.TEST, now);
        accent(keepNew, Choice.NEW, now);
        accent(keepOld, Choice.OLD, now);
        show(old, now, now.old() == null);
        show(fresh, now, now.fresh() == null);
        if (now.verdict().isPresent() && getScene() != null) {
            scroll.reveal(fresh);
        }
    }

    private void show(SecretResult side, Comparison now, boolean open) {
        if (!open) {
            side.show(Objects.requireNonNull(side == old ? now.old() : now.fresh()));
        } else if (side == fresh && now.same()) {
            side.show(Messages.text("rotation.same.side"));
        } else {
            side.show(Messages.text(now.running() ? "rotation.side.testing" : "rotation.not-tested"));
        }
    }

    /** One button at most has the colour: that of the choice which the tests support. */
    private static void accent(Button button, Choice choice, Comparison now) {
        button.getStyleClass().remove("accent");
        if (now.supported() == choice) {
            button.getStyleClass().add("accent");
        }
    }

    /** Focuses the field. */
    public void focusFirst() {
        Controls.focus(this, field);
    }

    @Override
    public boolean isDirty() {
        return model.hasInput();
    }

    /** True while the tests support the new secret. */
    @Override
    public boolean canSave() {
        return model.canKeepNew() && model.comparison().get().supported() == Choice.NEW;
    }

    @Override
    public void save() {
        if (canSave()) {
            keepNew.fire();
        }
    }

    @Override
    public void leave(Runnable then) {
        abandon();
        then.run();
    }

    @Override
    public void abandon() {
        following.unsubscribe();
        model.close();
        field.clear();
    }
}
