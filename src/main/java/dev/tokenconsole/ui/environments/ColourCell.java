package dev.tokenconsole.ui.environments;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.ui.control.EnvironmentBadge;

/** The cell of a colour: a bar in it, and its name. */
final class ColourCell extends ListCell<EnvironmentColour> {
    private final Region bar = new Region();

    ColourCell() {
        bar.getStyleClass().add("environment-bar");
    }

    @Override
    protected void updateItem(@Nullable EnvironmentColour colour, boolean empty) {
        super.updateItem(colour, empty);
        setText(colour == null ? null : EnvironmentWords.of(colour));
        setGraphic(colour == null ? null : bar);
        if (colour != null) {
            EnvironmentBadge.colour(bar, colour);
        }
    }
}
