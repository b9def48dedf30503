package dev.tokenconsole.ui.settings;

import java.util.Arrays;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.common.Controls;
import dev.tokenconsole.vault.PasswordStrength;

/** The master password: the present one, a new one twice, and what can be done with them. */
final class PasswordPane extends VBox {
    private final VaultSettings model;
    private final PasswordField current = new PasswordField();
    private final PasswordField next = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Label strength = Controls.label("", "muted", "strength-words");

    PasswordPane(VaultSettings model) {
        this.model = model;
        getStyleClass().add("password-pane");
        field("ui.settings.password.current", "settings-current", current);
        field("ui.settings.password.next", "settings-next", next);
        strength.setWrapText(true);
        getChildren().add(strength);
        field("ui.settings.password.again", "settings-again", again);
        next.textProperty().subscribe(this::judge);
        Button change = Controls.button("settings-change", "ui.settings.password.change", this::change, "accent");
        FlowPane buttons = new FlowPane(change);
        buttons.getStyleClass().add("buttons");
        if (model.isWeaker()) {
            Label weaker = Controls.label(Messages.text("ui.settings.weaker"), "strip", "warning");
            weaker.setWrapText(true);
            weaker.setMinHeight(USE_PREF_SIZE);
            getChildren().addFirst(weaker);
            buttons.getChildren().add(Controls.button(
                "settings-strengthen", "ui.settings.strengthen", () -> model.strengthen(take(current))));
        }
        buttons.getChildren().forEach(button -> button.disableProperty().bind(model.busy()));
        getChildren().add(buttons);
        setDisable(model.isReadOnly());
    }

    Node first() {
        return current;
    }

    void clear() {
        current.clear();
        next.clear();
        again.clear();
    }

    private void change() {
        model.changePassword(take(current), take(next), take(again));
    }

    private void judge(String text) {
        char[] characters = text.toCharArray();
        strength.setText(text.isEmpty() ? "" : PasswordStrength.of(characters).words());
        Arrays.fill(characters, '\0');
    }

    private void field(String key, String id, PasswordField field) {
        Controls.named(field, id, key);
        field.disableProperty().bind(model.busy());
        getChildren().addAll(Controls.fieldLabel(key, field), field);
    }

    private static char[] take(PasswordField field) {
        return field.getText().toCharArray();
    }
}
