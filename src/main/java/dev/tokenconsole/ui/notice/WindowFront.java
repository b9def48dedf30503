package dev.tokenconsole.ui.notice;

import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** The window of a node: whether it is in front, and how it gets there. */
record WindowFront(Node node) {
    boolean isInFront() {
        Window window = window();
        boolean iconified = window instanceof Stage stage && stage.isIconified();
        return window != null && window.isFocused() && !iconified;
    }

    void raise() {
        if (window() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    private @Nullable Window window() {
        return node.getScene() == null ? null : node.getScene().getWindow();
    }
}
