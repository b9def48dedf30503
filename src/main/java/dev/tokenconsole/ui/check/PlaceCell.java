package dev.tokenconsole.ui.check;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.LineState;
import dev.tokenconsole.ui.control.EnvironmentBadge;

/** The environment of a row, with a bar in its colour. */
final class PlaceCell extends TableCell<CheckLine, LineState> {
    private final Region bar = new Region();

    PlaceCell() {
        bar.getStyleClass().add("environment-bar");
    }

    @Override
    protected void updateItem(@Nullable LineState state, boolean empty) {
        super.updateItem(state, empty);
        boolean none = empty || state == null || state.row().environment().isEmpty();
        setText(none || state == null ? null : DisplayText.escape(state.row().environment()));
        setGraphic(none ? null : bar);
        if (state != null && state.environment() != null) {
            EnvironmentBadge.colour(bar, state.environment().colour());
        }
    }
}
