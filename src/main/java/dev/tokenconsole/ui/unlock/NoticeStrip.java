package dev.tokenconsole.ui.unlock;

import javafx.scene.control.Label;

/** The notices over the password; takes no room while there are none. */
final class NoticeStrip extends Label {
    NoticeStrip(String id, UnlockViewModel model) {
        getStyleClass().addAll("strip", "info");
        setId(id);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        textProperty().bind(model.notice());
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
