package dev.tokenconsole.ui.common;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A question in the place it is about, instead of a dialog over it. Hidden until it asks. */
public final class AskBar extends HBox {
    private final Label question = new Label();
    private final HBox answers = new HBox();

    /** {@code id} is the prefix of its buttons' ids. */
    public AskBar(String id) {
        setId(id);
        getStyleClass().add("ask-bar");
        setAlignment(Pos.CENTER_LEFT);
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        answers.getStyleClass().add("answers");
        answers.setAlignment(Pos.CENTER_RIGHT);
        answers.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(question, answers);
        hide();
    }

    /** One way to answer: the key of its words, and what it does. */
    public record Answer(String key, Runnable action) {}

    /** Asks; the first answer is the default and gets the focus. Every answer also hides the bar. */
    public void ask(String words, Answer... choices) {
        question.setText(words);
        answers.getChildren().clear();
        for (Answer choice : choices) {
            String id = getId() + "-" + choice.key().substring(choice.key().lastIndexOf('.') + 1);
            Button button = Controls.button(id, choice.key(), () -> {
                hide();
                choice.action().run();
            });
            answers.getChildren().add(button);
        }
        answers.getChildren().getFirst().getStyleClass().add("accent");
        setVisible(true);
        setManaged(true);
        setAccessibleText(words);
        answers.getChildren().getFirst().requestFocus();
    }

    /** Takes the question back. */
    public void hide() {
        setVisible(false);
        setManaged(false);
        answers.getChildren().clear();
    }

    /** Whether a question stands. */
    public boolean isAsking() {
        return isVisible();
    }
}
