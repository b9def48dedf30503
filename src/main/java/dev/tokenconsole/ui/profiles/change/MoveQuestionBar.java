package dev.tokenconsole.ui.profiles.change;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.control.QuestionBar;

/** The question before a move to production, in red, over the end of what stands beside the list. */
public final class MoveQuestionBar extends StackPane {
    private final ProfileActionsViewModel model;
    private final QuestionBar bar = new QuestionBar("ask-move");

    /** Asks what {@code model} asks. */
    public MoveQuestionBar(ProfileActionsViewModel model) {
        this.model = model;
        getStyleClass().add("move-question");
        setMaxHeight(USE_PREF_SIZE);
        setPickOnBounds(false);
        setAlignment(this, Pos.BOTTOM_CENTER);
        getChildren().add(bar);
        model.question().subscribe(this::ask);
    }

    private void ask(@Nullable MoveQuestion question) {
        if (question == null) {
            bar.hide();
        } else {
            bar.danger(question.words(), new QuestionBar.Option("ui.profiles.move.yes", question.yes()),
                new QuestionBar.Option("ui.profiles.move.no", model::decline));
        }
    }
}
