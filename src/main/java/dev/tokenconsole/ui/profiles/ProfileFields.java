package dev.tokenconsole.ui.profiles;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.ProfileRules.Field;
import dev.tokenconsole.ui.common.Addresses;
import dev.tokenconsole.ui.common.Controls;
import dev.tokenconsole.ui.common.SecretField;
import dev.tokenconsole.ui.common.States;

/**
 * The fields of a profile, each with its label over it and what is wrong under it. The room for that is kept free: a
 * fault that shows itself when a button below is pressed must not move the button away from under the pointer.
 */
final class ProfileFields extends VBox {
    private final ProfileForm form;
    private final TextField name = new TextField();

    ProfileFields(ProfileForm form, List<Environment> environments) {
        this.form = form;
        getStyleClass().add("fields");
        name.textProperty().bindBidirectional(form.name());
        add(Field.NAME, "ui.editor.name", Controls.named(name, "field-name", "ui.editor.name"), List.of(name));

        ComboBox<Environment> environment = new ComboBox<>();
        environment.getItems().setAll(environments);
        environment.setConverter(new EnvironmentNames());
        environment.setMaxWidth(Double.MAX_VALUE);
        environment.valueProperty().bindBidirectional(form.environment());
        Controls.named(environment, "field-environment", "ui.editor.environment");
        Label url = Controls.label("", "muted", "mono", "field-hint");
        url.textProperty().bind(form.environment().map(Addresses::of).orElse(""));
        url.setWrapText(true);
        add(Field.ENVIRONMENT, "ui.editor.environment", environment, List.of(environment), url);

        TextField clientId = new TextField();
        clientId.getStyleClass().add("mono");
        clientId.textProperty().bindBidirectional(form.clientId());
        add(Field.CLIENT_ID, "ui.editor.client-id",
            Controls.named(clientId, "field-client-id", "ui.editor.client-id"), List.of(clientId));

        SecretField secret = new SecretField("field-secret", "ui.editor.secret");
        secret.text().bindBidirectional(form.secret());
        add(Field.SECRET, "ui.editor.secret", secret, secret.inputs());

        TextArea note = new TextArea();
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.textProperty().bindBidirectional(form.note());
        add(Field.NOTE, "ui.editor.note", Controls.named(note, "field-note", "ui.editor.note"), List.of(note));
    }

    TextField first() {
        return name;
    }

    /**
     * {@code shown} is looked at when the focus leaves it; {@code inputs} are the parts of it that take the keyboard.
     * {@code hints} stand under the field while nothing is wrong with it.
     */
    private void add(Field field, String key, Node shown, List<? extends Control> inputs, Label... hints) {
        Label label = Controls.fieldLabel(key, inputs.getFirst());
        Label problem = Controls.label("", "field-problem");
        problem.setId(inputs.getFirst().getId() + "-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(Bindings.valueAt(form.problems(), field));
        problem.setMinHeight(USE_PREF_SIZE);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        for (Control input : inputs) {
            input.accessibleHelpProperty().bind(problem.textProperty());
            problem.textProperty().subscribe(text ->
                input.pseudoClassStateChanged(States.INVALID, text != null && !text.isEmpty()));
        }
        shown.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is && form.isDirty()) {
                form.check(field);
            }
        });
        StackPane under = new StackPane(hints);
        under.getChildren().add(problem);
        under.setAlignment(Pos.TOP_LEFT);
        getChildren().add(new VBox(label, shown, under));
    }

    private static final class EnvironmentNames extends StringConverter<Environment> {
        @Override
        public String toString(@Nullable Environment environment) {
            return environment == null ? "" : environment.name();
        }

        @Override
        public Environment fromString(String name) {
            throw new UnsupportedOperationException("Environments are chosen, not typed.");
        }
    }
}
