package dev.tokenconsole.ui.claims;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/** The part of a table that is in view, in the scroll pane around it. */
final class ClaimWindow {
    /** In pixels, before the first layout. */
    private static final double A_SCREEN = 1000;

    private final Node table;
    private Subscription following = Subscription.EMPTY;
    private @Nullable ScrollPane pane;

    /** {@code moved} runs whenever another part comes into view. */
    ClaimWindow(Node table, Runnable moved) {
        this.table = table;
        table.sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            ScrollPane around = scene == null ? null : around(table);
            pane = around;
            following = around == null ? Subscription.EMPTY : Subscription.combine(
                around.viewportBoundsProperty().subscribe(moved), around.vvalueProperty().subscribe(moved));
        });
    }

    /** The first pixel in view, in the table's own coordinates. */
    double top() {
        ScrollPane around = pane;
        return around == null ? 0 : table.sceneToLocal(around.localToScene(0, 0)).getY();
    }

    /** The pixels in view. */
    double height() {
        double height = pane == null ? 0 : pane.getHeight();
        return height > 0 ? height : A_SCREEN;
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
