package dev.tokenconsole.ui.unlock;

import javafx.scene.control.Label;

/** What is to be known before anything is typed; takes no room where that is nothing. */
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
