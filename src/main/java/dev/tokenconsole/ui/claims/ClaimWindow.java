package dev.tokenconsole.ui.claims;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/** The part of a table that is in view, in the scroll pane around it. */
final class ClaimWindow {
    private final Node table;
    private final ReadOnlyObjectWrapper<Bounds> viewport = new ReadOnlyObjectWrapper<>();
    private Subscription following = Subscription.EMPTY;
    private @Nullable ScrollPane pane;

    ClaimWindow(Node table) {
        this.table = table;
        table.sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            pane = scene == null ? null : around(table);
            following = pane == null ? Subscription.EMPTY : pane.viewportBoundsProperty().subscribe(viewport::set);
        });
    }

    /** Changes as it is scrolled. */
    ObservableValue<Bounds> viewport() {
        return viewport.getReadOnlyProperty();
    }

    /** The first line in view, in the table's own coordinates. */
    double top() {
        ScrollPane around = pane;
        if (around == null || around.getContent() == null) {
            return 0;
        }
        double offset = around.getContent().sceneToLocal(table.localToScene(0, 0)).getY();
        return -around.getViewportBounds().getMinY() - offset;
    }

    /** The number of lines in view; a screen of them before the first layout. */
    double height() {
        double height = pane == null ? 0 : pane.getViewportBounds().getHeight();
        return height > 0 ? height : 1000;
    }

    private static @Nullable ScrollPane around(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane found) {
                return found;
            }
        }
        return null;
    }
}
