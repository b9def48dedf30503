package dev.tokenconsole.ui.settings;

import java.util.Arrays;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.MasterPasswordField;
import dev.tokenconsole.vault.crypto.PasswordStrength;

/** The change of the master password: fields for the current one and, twice, the new one. */
final class PasswordPane extends StackPane {
    private final VaultSettingsViewModel model;
    private final VBox form = new VBox();
    /** The reason why nothing can be changed now; empty if it can. */
    private final StringProperty unchangeable = new SimpleStringProperty("");
    private final MasterPasswordField current = new MasterPasswordField();
    private final MasterPasswordField newPassword = new MasterPasswordField();
    private final MasterPasswordField repeated = new MasterPasswordField();
    private final Label weakNotice = Controls.text(Messages.text("ui.settings.weaker"), "strip", "warning");
    private final Label strength = Controls.text("", "muted", "strength-words");

    PasswordPane(VaultSettingsViewModel model) {
        this.model = model;
        getStyleClass().add("password-place");
        form.getStyleClass().add("password-pane");
        field("ui.settings.password.current", "settings-current", current);
        field("ui.settings.password.next", "settings-next", newPassword);
        form.getChildren().add(strength);
        field("ui.settings.password.again", "settings-again", repeated);
        newPassword.changes().subscribe(changes -> showStrength(newPassword.take()));
        Button change = Controls.button("settings-change", "ui.settings.password.change", this::change, "accent");
        FlowPane buttons = new FlowPane(change);
        buttons.getStyleClass().add("buttons");
        weakNotice.setId("settings-weaker");
        form.getChildren().addFirst(weakNotice);
        Button strengthen = Controls.button(
            "settings-strengthen", "ui.settings.strengthen", () -> model.strengthen(current.take()));
        strengthen.visibleProperty().bind(weakNotice.visibleProperty());
        buttons.getChildren().add(strengthen);
        Controls.collapse(weakNotice);
        Controls.collapse(strengthen);
        form.getChildren().add(buttons);
        getChildren().add(Controls.disabledBecause(form, unchangeable));
        model.busy().subscribe(busy -> update());
    }

    /** A change may have strengthened the vault; a reload may have made it writable. */
    private void update() {
        weakNotice.setVisible(model.isWeaker());
        unchangeable.set(model.isReadOnly() ? Messages.text("ui.read-only")
            : model.busy().get() ? Messages.text("ui.saving") : "");
    }

    /** Focuses and selects the current password, to be typed again. */
    void retry() {
        current.requestFocus();
        current.selectAll();
    }

    void clear() {
        current.clear();
        newPassword.clear();
        repeated.clear();
    }

    private void change() {
        model.changePassword(current.take(), newPassword.take(), repeated.take());
    }

    private void showStrength(char[] characters) {
        strength.setText(characters.length == 0 ? "" : PasswordStrength.of(characters).words());
        Arrays.fill(characters, '\0');
    }

    private void field(String key, String id, MasterPasswordField field) {
        Controls.named(field, id, key);
        form.getChildren().add(new VBox(Controls.fieldLabel(key, field), new MasterPasswordField.WithEye(field)));
    }
}
