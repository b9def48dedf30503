package dev.tokenconsole.ui.editor;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** An environment in a box of choices, open or closed: colour, name, host and kind. */
public final class EnvironmentCell extends ListCell<Environment> {
    private final EnvironmentLine line = new EnvironmentLine();

    /** An empty cell. */
    public EnvironmentCell() {}

    @Override
    protected void updateItem(@Nullable Environment environment, boolean empty) {
        super.updateItem(environment, empty);
        line.show(environment);
        setGraphic(environment == null ? null : line);
        PrivateWords.say(this, new ReadOnlyStringWrapper(
            environment == null ? "" : DisplayText.escape(environment.name())));
    }
}
