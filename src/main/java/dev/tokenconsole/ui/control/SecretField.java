package dev.tokenconsole.ui.control;

import java.util.List;

import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field for a secret, which can be revealed until ten seconds without a key have passed. */
public final class SecretField extends HBox {
    private static final Duration REVEALED = Duration.seconds(10);

    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new Revealed();
    private final ToggleButton reveal = new ToggleButton();
    private final PauseTransition timeout = new PauseTransition(REVEALED);

    /** {@code key} is the message key of its accessible name; the id of the reveal button ends in {@code -reveal}. */
    public SecretField(String id, String key) {
        getStyleClass().add("secret-field");
        Controls.named(hidden, id, key);
        Controls.named(shown, id + "-shown", key);
        shown.textProperty().bindBidirectional(hidden.textProperty());
        shown.setVisible(false);
        shown.getStyleClass().add("mono");
        shown.addEventFilter(KeyEvent.ANY, event -> timeout.playFromStart());
        Controls.named(reveal, id + "-reveal", "ui.secret.reveal");
        reveal.setGraphic(new FontIcon(Feather.EYE));
        reveal.getStyleClass().add("icon-button");
        timeout.setOnFinished(event -> reveal.setSelected(false));
        reveal.selectedProperty().addListener((property, was, selected) -> {
            if (selected) {
                change(hidden, shown);
                timeout.playFromStart();
            } else {
                timeout.stop();
                change(shown, hidden);
            }
            reveal.setGraphic(new FontIcon(selected ? Feather.EYE_OFF : Feather.EYE));
        });
        // Their fonts differ, and so can their heights: the field must not change its height.
        hidden.setMaxHeight(Double.MAX_VALUE);
        shown.setMaxHeight(Double.MAX_VALUE);
        StackPane field = new StackPane(shown, hidden);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(field, reveal);
        // The timer would hold the secret in memory after the field is removed.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                reveal.setSelected(false);
            }
        });
    }

    /** The text of the field. */
    public StringProperty text() {
        return hidden.textProperty();
    }

    /** The parts that take the keyboard: while the secret is hidden, and while it is shown. */
    public List<TextInputControl> inputs() {
        return List.of(hidden, shown);
    }

    /** The timer that hides the secret; visible to tests, which need not wait for it. */
    PauseTransition timeout() {
        return timeout;
    }

    /** A focused field selects all of its text, and the next key would overwrite the secret. */
    private static void change(TextField from, TextField to) {
        int caret = from.getCaretPosition();
        to.setVisible(true);
        if (from.isFocused()) {
            to.requestFocus();
        }
        to.selectRange(caret, caret);
        from.setVisible(false);
    }

    /** Nothing in it can be selected or copied: X11 publishes a selection, and the copy would not be cleared. */
    private static final class Revealed extends TextField {
        @Override
        public void selectRange(int anchor, int caretPosition) {
            super.selectRange(caretPosition, caretPosition);
        }

        @Override
        public void copy() {
            deselect();
        }

        @Override
        public void cut() {
            deselect();
        }
    }
}
