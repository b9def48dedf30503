package dev.tokenconsole.ui.notice;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** The window of a node: whether it is in front, when it no longer is, and how it gets there. */
record WindowFront(Node node) {
    boolean isInFront() {
        Window window = window();
        boolean iconified = window instanceof Stage stage && stage.isIconified();
        return window != null && window.isFocused() && !iconified;
    }

    /** Runs {@code left} each time the window, with the node in it, is in front no longer. */
    void onLeft(Runnable left) {
        ObservableValue<Window> window = node.sceneProperty().flatMap(Scene::windowProperty);
        // A system may iconify a window that keeps the focus.
        follow(window.flatMap(Window::focusedProperty).orElse(true), left);
        follow(window.flatMap(now -> now instanceof Stage stage ? stage.iconifiedProperty().not() : null).orElse(true),
            left);
    }

    private void follow(ObservableValue<Boolean> front, Runnable left) {
        front.subscribe((before, now) -> {
            if (!now && !isInFront()) {
                left.run();
            }
        });
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
