package dev.tokenconsole.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** A node over the screen of the window. While it is there, nothing behind it takes the focus or a click. */
final class Overlay {
    private final StackPane window;
    private @Nullable Node over;
    private @Nullable Node focusedBefore;

    /** Lies over the first child of {@code window}, its screen. */
    Overlay(StackPane window) {
        this.window = window;
    }

    boolean isShown() {
        return over != null && window.getChildren().contains(over);
    }

    /** Shows {@code node}, in the place of another one. The caller focuses a part of it. */
    void show(Node node) {
        if (isShown()) {
            window.getChildren().remove(over);
        } else {
            focusedBefore = window.getScene().getFocusOwner();
            window.getChildren().getFirst().setDisable(true);
        }
        over = node;
        window.getChildren().add(node);
    }

    /** Takes the node away, and gives the focus back. Does nothing while none is shown. */
    void hide() {
        if (isShown()) {
            window.getChildren().remove(over);
            over = null;
            window.getChildren().getFirst().setDisable(false);
            if (focusedBefore != null && focusedBefore.getScene() == window.getScene()) {
                focusedBefore.requestFocus();
            }
        }
    }
}
