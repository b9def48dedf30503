package dev.tokenconsole.ui.editor;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import dev.tokenconsole.ui.control.Controls;

/** The actions in an editor when another program changed the vault; hidden while there is no conflict. */
public final class ConflictActions extends FlowPane {
    /** {@code id} is the prefix of the buttons' ids; the reload button is shown while {@code canReload}. */
    public ConflictActions(String id, ObservableValue<Boolean> conflict, ObservableValue<Boolean> canReload,
            Runnable reload, Runnable saveCopy) {
        Button reloadButton = Controls.button(id + "-reload", "ui.editor.reload", reload);
        reloadButton.visibleProperty().bind(canReload);
        Controls.collapse(reloadButton);
        getChildren().addAll(reloadButton, Controls.button(id + "-save-copy", "ui.editor.save-copy", saveCopy));
        getStyleClass().add("buttons");
        visibleProperty().bind(conflict);
        Controls.collapse(this);
    }
}
