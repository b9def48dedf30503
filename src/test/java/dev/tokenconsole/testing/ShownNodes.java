package dev.tokenconsole.testing;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

/** The nodes that a window shows, by their ids. On the FX thread. */
final class ShownNodes {
    private ShownNodes() {}

    /** The first node below {@code root} with that id that is visible; null if there is none. */
    static @Nullable Node find(Node root, String id) {
        return root.lookupAll("#" + id).stream().filter(ShownNodes::isShown).findFirst().orElse(null);
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Scrolls until {@code node} can be seen, as a person does; a node that can be seen stays where it is. */
    static boolean scrollTo(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double room = pane.getViewportBounds().getHeight();
                double rest = pane.getContent().getLayoutBounds().getHeight() - room;
                double top = pane.getVvalue() * rest;
                if (rest > 0 && (at.getMinY() < top || at.getMaxY() > top + room)) {
                    pane.setVvalue(Math.clamp((at.getCenterY() - room / 2) / rest, 0, 1));
                    pane.getScene().getRoot().layout();
                }
            }
        }
        return true;
    }
}
