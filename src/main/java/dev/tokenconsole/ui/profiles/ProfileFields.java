package dev.tokenconsole.ui.profiles;

import java.util.List;
import java.util.function.Consumer;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.LikelySecret;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.ProfileRules.Field;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentAddress;
import dev.tokenconsole.ui.control.FormField;
import dev.tokenconsole.ui.control.SecretField;
import dev.tokenconsole.ui.editor.EnvironmentCell;
import dev.tokenconsole.ui.paste.PasteTextArea;
import dev.tokenconsole.ui.paste.PasteTextField;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** The fields of a profile. */
final class ProfileFields extends VBox {
    private final TextField clientId;
    private final ProfileForm form;
    private final TextField name;
    private final List<Control> needed;
    private final ComboBox<Environment> box;

    /** {@code stored} is below the secret, {@code settings} opens the environment of that id, {@code add} a new one. */
    ProfileFields(ProfileForm form, StoredSecret stored, Consumer<String> settings, Runnable add) {
        this.form = form;
        this.name = new PasteTextField();
        getStyleClass().add("fields");
        name.textProperty().bindBidirectional(form.name());
        add(Field.NAME, "ui.editor.name", Controls.named(name, "field-name", "ui.editor.name"), List.of(name));

        ComboBox<Environment> environment = new ComboBox<>();
        environment.setItems(form.environments());
        environment.setConverter(new EnvironmentNames(environment));
        environment.setMaxWidth(Double.MAX_VALUE);
        environment.setCellFactory(list -> new EnvironmentCell());
        environment.setButtonCell(new EnvironmentCell());
        box = environment;
        environment.valueProperty().bindBidirectional(form.environment());
        Controls.named(environment, "field-environment", "ui.editor.environment");
        Controls.tooltip(environment, form.environment().map(ProfileFields::whole).orElse(
            Messages.text("ui.editor.environment")));
        Label url = Controls.text(form.environment().map(EnvironmentAddress::of).orElse(""),
            "muted", "mono", "field-hint");
        Button change = Controls.iconButton("field-environment-settings", Feather.SETTINGS,
            "ui.editor.environment.settings", () -> settings.accept(form.environment().get().id()));
        Region changing = Controls.disabledBecause(change, form.environment().map(
            chosen -> chosen.kind() == EnvironmentKind.DEMO ? Messages.text("ui.editor.environment.demo") : "")
            .orElse(Messages.text("ui.editor.environment.none")));
        HBox.setHgrow(environment, Priority.ALWAYS);
        Button adding = Controls.iconButton("field-environment-add", Feather.PLUS, "ui.editor.environment.add", add);
        HBox row = new HBox(environment, adding, changing);
        row.getStyleClass().add("environment-choice");
        add(Field.ENVIRONMENT, "ui.editor.environment", row, List.of(environment), url);
        Label production = Controls.text(Messages.text("ui.editor.production"), "strip", "danger");
        production.setId("field-production");
        production.visibleProperty().bind(form.environment()
            .map(chosen -> chosen.kind() == EnvironmentKind.PRODUCTION).orElse(false));
        Controls.collapse(production);
        getChildren().add(production);

        clientId = new PasteTextField(LikelySecret::mayBeId).personal();
        clientId.getStyleClass().add("mono");
        clientId.textProperty().bindBidirectional(form.clientId());
        add(Field.CLIENT_ID, "ui.editor.client-id",
            Controls.named(clientId, "field-client-id", "ui.editor.client-id"), List.of(clientId));

        SecretField secret = new SecretField("field-secret", "ui.editor.secret");
        secret.text().bindBidirectional(form.secret());
        add(Field.SECRET, "ui.editor.secret", secret, secret.inputs(), stored.history());
        getChildren().add(stored);

        TextArea note = new PasteTextArea();
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.textProperty().bindBidirectional(form.note());
        add(Field.NOTE, "ui.editor.note", Controls.named(note, "field-note", "ui.editor.note"), List.of(note));
        needed = List.of(name, environment, clientId, secret.inputs().getFirst());
    }

    /** The box of environments. */
    ComboBox<Environment> environment() {
        return box;
    }

    private static String whole(Environment chosen) {
        return DisplayText.escape(chosen.name()) + "\n" + EnvironmentAddress.host(chosen);
    }

    TextField first() {
        return name;
    }

    /** The first field that has to be filled in and is not; the first of all if there is none. */
    Control firstEmpty() {
        return needed.stream().filter(ProfileFields::isEmpty).findFirst().orElse(name);
    }

    private static boolean isEmpty(Control field) {
        return switch (field) {
            case TextInputControl text -> text.getText().isEmpty();
            case ComboBox<?> box -> box.getValue() == null;
            default -> false;
        };
    }

    /** A field is checked when the focus leaves it, but not before something was changed. */
    private void add(Field field, String key, Node shown, List<? extends Control> inputs, Label... hints) {
        getChildren().add(new FormField(key, shown, inputs, Bindings.valueAt(form.problems(), field), () -> {
            if (form.isDirty()) {
                form.check(field);
            }
        }, hints));
    }

    /** The words of a screen reader about a box. */
    private static final class EnvironmentNames extends StringConverter<Environment> {
        private final Node box;

        EnvironmentNames(Node box) {
            this.box = box;
        }

        @Override
        public String toString(@Nullable Environment environment) {
            return environment == null ? "" : PrivateWords.now(box, DisplayText.escape(environment.name()));
        }

        @Override
        public Environment fromString(String name) {
            throw new UnsupportedOperationException("Environments are chosen, not typed.");
        }
    }
}
