package dev.tokenconsole.ui.unlock;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.MasterPasswordField;

/** The password field of the unlock screen, with the error of the last attempt. */
final class PasswordEntry extends VBox {
    private final MasterPasswordField password = new MasterPasswordField();
    private final Label capsLock = Controls.label(Messages.text("ui.unlock.caps-lock"), "caps-lock");

    PasswordEntry(UnlockViewModel model) {
        getStyleClass().add("password-entry");
        Controls.named(password, "unlock-password", "ui.unlock.password");
        // Not disabled: the focus would go on to a link, and the next Enter with it.
        password.editableProperty().bind(model.busy().not());
        Label problem = Controls.label("", "field-problem");
        problem.setId("unlock-problem");
        problem.textProperty().bind(Controls.firstOf(password.problem(), model.problem()));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        capsLock.setId("unlock-caps-lock");
        Button unlock = Controls.button("unlock-open", "ui.unlock.open",
            () -> model.unlock(password.take()), "accent");
        unlock.setDefaultButton(true);
        unlock.setMaxWidth(Double.MAX_VALUE);
        unlock.disableProperty().bind(model.busy());
        model.busy().subscribe(busy -> unlock.setText(
            Messages.text(busy ? "ui.unlock.busy" : "ui.unlock.open")));
        model.problem().subscribe(text -> {
            if (!text.isEmpty()) {
                password.selectAll();
                Platform.runLater(password::requestFocus);
            }
        });
        for (Label label : new Label[] {problem, capsLock}) {
            label.managedProperty().bind(label.visibleProperty());
        }
        showCapsLock();
        getChildren().addAll(new VBox(Controls.fieldLabel("ui.unlock.password", password),
            new MasterPasswordField.WithEye(password)), capsLock,
            problem, unlock);
    }

    /** The password field. */
    MasterPasswordField field() {
        return password;
    }

    /** Called at every key: the lock may have been switched in another window. */
    void showCapsLock() {
        capsLock.setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }
}
