package dev.tokenconsole.ui.paste.sheet;

import java.util.ArrayList;
import java.util.List;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/**
 * The layer over the window in which a sheet stands. While one is shown, neither pointer nor keys reach what is behind,
 * and the focus stays within; then it returns to where it was.
 */
final class SheetLayer extends StackPane {
    private final Pane window;
    private final ChangeListener<@Nullable Node> holding = (property, was, is) -> hold(is);
    private @Nullable Node before;
    private @Nullable Scene watched;

    /** A layer over {@code window}, which is its only parent. */
    SheetLayer(Pane window) {
        this.window = window;
        setManaged(false);
        setVisible(false);
        getStyleClass().add("sheet-layer");
        window.getChildren().add(this);
        window.layoutBoundsProperty().subscribe(bounds -> cover());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keepInside);
        // They would fire a default or cancel button behind.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
            }
        });
    }

    /** Shows {@code sheet} alone. The focus is to be put into it then. */
    void show(Region sheet) {
        Scene scene = getScene();
        if (!isVisible() && scene != null) {
            before = scene.getFocusOwner();
        }
        getChildren().setAll(sheet);
        setVisible(true);
        toFront();
        cover();
        if (scene != null && watched == null) {
            watched = scene;
            scene.focusOwnerProperty().addListener(holding);
        }
    }

    /** Hides the sheet; it can be shown again. */
    void hide() {
        stopHolding();
        setVisible(false);
        getChildren().clear();
    }

    /** Hides the sheet for good, and puts the focus back. */
    void end() {
        hide();
        if (before != null && before.getScene() != null && before.getScene() == getScene() && isShown(before)) {
            before.requestFocus();
        }
        before = null;
    }

    private void cover() {
        if (isVisible()) {
            resizeRelocate(0, 0, window.getWidth(), window.getHeight());
        }
    }

    private void stopHolding() {
        if (watched != null) {
            watched.focusOwnerProperty().removeListener(holding);
            watched = null;
        }
    }

    /** A part behind the sheet that asks for the focus, as after a fetch, does not get it. */
    private void hold(@Nullable Node is) {
        if (isVisible() && is != null && !isInside(is)) {
            Platform.runLater(() -> {
                Scene scene = getScene();
                if (isVisible() && scene != null && !isInside(scene.getFocusOwner())) {
                    stops().stream().findFirst().ifPresent(Node::requestFocus);
                }
            });
        }
    }

    private void keepInside(KeyEvent event) {
        Scene scene = getScene();
        if (event.getCode() != KeyCode.TAB || scene == null) {
            return;
        }
        List<Node> stops = stops();
        int at = stops.indexOf(scene.getFocusOwner());
        boolean back = event.isShiftDown();
        if (!stops.isEmpty() && at == (back ? 0 : stops.size() - 1)) {
            (back ? stops.getLast() : stops.getFirst()).requestFocus();
            event.consume();
        }
    }

    private List<Node> stops() {
        List<Node> stops = new ArrayList<>();
        collect(this, stops);
        return stops;
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }

    private boolean isInside(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == this) {
                return true;
            }
        }
        return false;
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
