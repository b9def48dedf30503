package dev.tokenconsole.ui.profiles;

import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.secret.SecretHistoryLine;
import dev.tokenconsole.ui.secret.SecretTwinsStrip;

/** Below the secret in the form: its history while it is the stored one, the others that have it, its replacement. */
final class StoredSecret extends VBox {
    private final SecretHistoryLine history;

    /** {@code replace} begins the replacement of the stored secret; a new profile has none. */
    StoredSecret(ProfileEditorViewModel model, Runnable replace) {
        getStyleClass().add("stored-secret");
        history = new SecretHistoryLine("editor-secret-history", model.workspace(), model::unchangedSecret);
        history.getStyleClass().add("field-hint");
        SecretTwinsStrip twins = new SecretTwinsStrip("editor-secret-twins", model.workspace(), model.twins(),
            () -> Optional.ofNullable(model.form().environment().get()));
        model.form().secret().subscribe(typed -> history.update());
        model.form().environment().subscribe(chosen -> twins.update());
        getChildren().add(twins);
        if (!model.isNew()) {
            Button button = Controls.button("editor-replace-secret", "rotation.open", replace);
            getChildren().add(Controls.disabledBecause(button, model.workspace().changes().readOnly()
                .map(fixed -> fixed ? Messages.text("ui.read-only") : "")));
        }
    }

    /** The history, which stands where the problem of the field would. */
    SecretHistoryLine history() {
        return history;
    }
}
