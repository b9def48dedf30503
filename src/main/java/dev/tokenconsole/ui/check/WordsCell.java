package dev.tokenconsole.ui.check;

import java.util.function.Function;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.LineState;

/** One line of text. */
final class WordsCell extends TableCell<CheckLine, LineState> {
    private final Function<LineState, String> words;

    WordsCell(Function<LineState, String> words, String style) {
        this.words = words;
        getStyleClass().add(style);
    }

    @Override
    protected void updateItem(@Nullable LineState state, boolean empty) {
        super.updateItem(state, empty);
        setText(empty || state == null ? null : words.apply(state));
    }
}
