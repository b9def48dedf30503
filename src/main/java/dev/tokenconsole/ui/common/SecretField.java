package dev.tokenconsole.ui.common;

import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field for a secret, which can be looked at for ten seconds. */
public final class SecretField extends HBox {
    private static final Duration REVEALED = Duration.seconds(10);

    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new TextField();
    private final ToggleButton reveal = new ToggleButton();

    /** {@code key} is the key of its accessible name; the revealing button's id ends in {@code -reveal}. */
    public SecretField(String id, String key) {
        getStyleClass().add("secret-field");
        Controls.named(hidden, id, key);
        Controls.named(shown, id + "-shown", key);
        shown.textProperty().bindBidirectional(hidden.textProperty());
        shown.visibleProperty().bind(reveal.selectedProperty());
        shown.getStyleClass().add("mono");
        hidden.visibleProperty().bind(reveal.selectedProperty().not());
        Controls.named(reveal, id + "-reveal", "ui.secret.reveal");
        reveal.setGraphic(new FontIcon(Feather.EYE));
        reveal.getStyleClass().add("icon-button");
        PauseTransition timeout = new PauseTransition(REVEALED);
        timeout.setOnFinished(event -> reveal.setSelected(false));
        reveal.selectedProperty().subscribe(selected -> {
            reveal.setGraphic(new FontIcon(selected ? Feather.EYE_OFF : Feather.EYE));
            if (selected) {
                timeout.playFromStart();
            } else {
                timeout.stop();
            }
        });
        StackPane field = new StackPane(shown, hidden);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(field, reveal);
    }

    /** What is in the field. */
    public StringProperty text() {
        return hidden.textProperty();
    }

    /** The part that takes the keyboard while the secret is hidden. */
    public PasswordField field() {
        return hidden;
    }
}
