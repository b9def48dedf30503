package dev.tokenconsole.ui.editor;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.PseudoClasses;

/** The scrolling part of an editor: its title and its fields. */
public final class EditorScroll extends ScrollPane {
    private final VBox content;

    /** Shows {@code parts} one below the other. */
    public EditorScroll(Node... parts) {
        content = new VBox(parts);
        content.getStyleClass().add("editor-content");
        setContent(content);
        setFitToWidth(true);
        setFocusTraversable(false);
        Controls.drawDirectly(this);
        getStyleClass().addAll("editor", "edge-to-edge");
    }

    /** Scrolls to {@code part}, which may be new in the form, unless all of it is visible. */
    public void reveal(Node part) {
        // A new node has no size before the next layout.
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        Bounds bounds = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double height = getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - height;
        double top = getVvalue() * hidden;
        if (hidden > 0 && (bounds.getMinY() < top || bounds.getMaxY() > top + height)) {
            setVvalue(Math.clamp((bounds.getMinY() - height / 8) / hidden, 0, 1));
        }
    }

    /** Focuses and reveals the first invalid field, if one is. */
    public void revealInvalid() {
        content.lookupAll("*").stream()
            .filter(input -> input instanceof Control
                && input.getPseudoClassStates().contains(PseudoClasses.INVALID) && isShown(input))
            .findFirst().ifPresent(input -> {
                input.requestFocus();
                reveal(input);
            });
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
