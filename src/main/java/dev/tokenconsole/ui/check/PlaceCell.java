package dev.tokenconsole.ui.check;

import java.util.function.UnaryOperator;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.LineState;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentBadge;

/** The environment of a row by its short name, with a bar in its colour. The whole name is in the pane below. */
final class PlaceCell extends TableCell<CheckLine, LineState> {
    private final Region bar = new Region();
    private final UnaryOperator<String> shortened;

    PlaceCell(UnaryOperator<String> shortened) {
        this.shortened = shortened;
        bar.getStyleClass().add("environment-bar");
        Controls.tellWhole(this, this);
    }

    @Override
    protected void updateItem(@Nullable LineState state, boolean empty) {
        super.updateItem(state, empty);
        boolean none = empty || state == null || state.row().environment().isEmpty();
        setText(none || state == null ? null : DisplayText.escape(shortened.apply(state.row().environment())));
        setAccessibleText(none || state == null ? null : DisplayText.escape(state.row().environment()));
        setGraphic(none ? null : bar);
        if (state != null && state.environment() != null) {
            EnvironmentBadge.colour(bar, state.environment().colour());
        }
    }
}
