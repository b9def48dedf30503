package dev.tokenconsole.ui.profiles.list;

import java.util.function.DoubleSupplier;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.profiles.index.ProfileRow;

/** The scroll position of the list, all rows of which have one height: what is in view, and under which heading. */
final class ListScroll {
    private static final int NONE = -1;

    private final ListView<ProfileRow> list;
    private final StickyHeading heading;
    private final DoubleSupplier covered;
    private @Nullable VirtualFlow<?> flow;
    private int wanted = NONE;
    private boolean waiting;

    /** {@code covered} is the height of what lies over the end of the list. */
    ListScroll(ListView<ProfileRow> list, StickyHeading heading, DoubleSupplier covered) {
        this.list = list;
        this.heading = heading;
        this.covered = covered;
        list.skinProperty().subscribe(this::skinned);
        list.needsLayoutProperty().subscribe(() -> afterLayout());
        list.sceneProperty().subscribe(scene -> afterLayout());
    }

    /** Scrolls as little as it takes to show the row at {@code index}, at once or as soon as the list has its size. */
    void reveal(int index) {
        wanted = index;
        boolean ready = !list.isNeedsLayout() && flow != null && !flow.isNeedsLayout();
        if (ready) {
            laidOut();
        } else {
            afterLayout();
        }
    }

    /** The cells have their places only after the layout of the whole window; still before it is drawn. */
    private void afterLayout() {
        Scene scene = list.getScene();
        if (scene != null && !waiting) {
            waiting = true;
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    waiting = false;
                    laidOut();
                }
            });
        }
    }

    private void skinned() {
        flow = list.lookup(".virtual-flow") instanceof VirtualFlow<?> found ? found : null;
        if (flow != null) {
            flow.positionProperty().subscribe(() -> follow());
            Node rows = flow.lookup(".sheet");
            if (rows != null) {
                // A row whose text changes would have the whole window laid out: the group around the rows asks for
                // that whenever their bounds may have changed. The list itself places that group.
                rows.setManaged(false);
            }
        }
    }

    private void laidOut() {
        VirtualFlow<?> rows = flow;
        if (rows != null && wanted != NONE && list.getHeight() > 0 && wanted < rows.getCellCount()) {
            scrollTo(rows, wanted);
        }
        follow();
    }

    private void scrollTo(VirtualFlow<?> rows, int index) {
        IndexedCell<?> first = rows.getFirstVisibleCell();
        if (first == null) {
            return;
        }
        wanted = NONE;
        double height = list.getFixedCellSize();
        double y = first.getLayoutY() + (index - first.getIndex()) * height;
        double top = list.getItems().get(index) instanceof ProfileRow.Group ? 0 : height;
        double bottom = rows.getHeight() - covered.getAsDouble() - height;
        double by = y < top ? y - top : Math.max(0, y - bottom);
        if (Math.abs(by) > rows.getHeight()) {
            by = y - (top + bottom) / 2;
        }
        if (by != 0) {
            rows.scrollPixels(by);
        }
    }

    private void follow() {
        VirtualFlow<?> rows = flow;
        heading.follow(rows == null || list.getItems().isEmpty() ? null : rows.getFirstVisibleCell(),
            list.getLayoutX() + list.snappedLeftInset(), list.getFixedCellSize());
    }
}
