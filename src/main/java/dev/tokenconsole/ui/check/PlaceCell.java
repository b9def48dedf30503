package dev.tokenconsole.ui.check;

import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.LineState;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.privacy.PrivateWords;

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
        String place = none || state == null ? "" : state.row().environment();
        PrivateWords.show(this, DisplayText.escape(place.isEmpty() ? "" : shortened.apply(place)));
        PrivateWords.say(this, new ReadOnlyStringWrapper(DisplayText.escape(place)));
        setGraphic(none ? null : bar);
        if (state != null && state.environment() != null) {
            EnvironmentBadge.colour(bar, state.environment().colour());
        }
    }
}
