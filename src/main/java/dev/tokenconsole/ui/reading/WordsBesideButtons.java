package dev.tokenconsole.ui.reading;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import dev.tokenconsole.ui.control.Controls;

/** A sentence with buttons beside it, or below it where it would be squeezed between them. */
public final class WordsBesideButtons extends GridPane {
    /** The least width of the sentence beside them, in heights of its font. */
    private static final double LEAST = 22;

    private final Label words;
    private final HBox buttons;
    private final double least;

    /** {@code words} wrap; the buttons keep their size. */
    public WordsBesideButtons(Label words, Button... buttons) {
        this(words, LEAST, buttons);
    }

    /** The same with {@code least} as the least width of the words beside the buttons, in heights of their font. */
    public WordsBesideButtons(Label words, double least, Button... buttons) {
        this.words = words;
        this.least = least;
        this.buttons = new HBox(buttons);
        getStyleClass().add("words-beside-buttons");
        Controls.wrap(words);
        words.setMinSize(0, USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        this.buttons.getStyleClass().add("buttons");
        this.buttons.setAlignment(Pos.CENTER_RIGHT);
        for (Button button : buttons) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        setHgrow(words, Priority.ALWAYS);
        add(words, 0, 0);
        add(this.buttons, 1, 0);
        widthProperty().subscribe(width -> arrange());
        this.buttons.widthProperty().subscribe(width -> arrange());
        words.fontProperty().subscribe(font -> arrange());
    }

    private void arrange() {
        double rest = getWidth() - getInsets().getLeft() - getInsets().getRight() - buttons.prefWidth(-1);
        boolean any = buttons.getChildren().stream().anyMatch(Node::isManaged);
        boolean below = getWidth() > 0 && any && rest < least * words.getFont().getSize();
        setConstraints(buttons, below ? 0 : 1, below ? 1 : 0);
    }
}
