package dev.tokenconsole.testing;

import java.util.ArrayList;
import java.util.List;

import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/**
 * Finds what a window has no room for: words that end in dots, and words and controls beyond the edge of the window,
 * of the part that scrolls, or of their own row; and labels of fields that touch what is above them. A scrolled part
 * may go on below its edge.
 */
public final class CutWords {
    /** Rounding to whole pixels. */
    private static final double TOLERANCE = 2.5;
    private static final double ENDLESS = 1e6;
    /** Between a text and the label of the next field, in heights of its font. */
    private static final double FEWEST_GAP = 0.9;

    private static final double USUAL_TEXT = 14;
    private static final List<Shape> SHAPES = List.of(new Shape(100, 900, 600), new Shape(125, 900, 600),
        new Shape(150, 900, 600));
    private static final Shape USUAL = new Shape(100, 1000, 700);

    private final List<String> faults = new ArrayList<>();

    private record Shape(int percent, int width, int height) {}

    private CutWords() {}

    /** The faults of what {@code console} shows, called {@code screen}, in small windows and with large texts. */
    public static List<String> faults(ConsoleDriver console, String screen) {
        List<String> all = new ArrayList<>();
        for (Shape shape : SHAPES) {
            shape(console, shape);
            ConsoleDriver.onFx(() -> of(console.stage().getScene()))
                .forEach(fault -> all.add(screen + ", " + shape.percent + " %, " + shape.width + ": " + fault));
        }
        shape(console, USUAL);
        return all;
    }

    private static void shape(ConsoleDriver console, Shape shape) {
        ConsoleDriver.onFx(() -> {
            console.stage().getScene().getRoot().setStyle("-fx-font-size: " + USUAL_TEXT * shape.percent / 100 + "px");
            console.stage().setWidth(shape.width);
            console.stage().setHeight(shape.height);
            return true;
        });
        console.hands().settle();
    }

    private static List<String> of(Scene scene) {
        CutWords cut = new CutWords();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        cut.walk(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        cut.labels(scene.getRoot());
        return cut.faults;
    }

    /** The label of a field stands nearer to its field than to what is above it, of which a hint is the nearest. */
    private void labels(Parent root) {
        List<Labeled> texts = root.lookupAll(".label").stream().filter(CutWords::isSeen).map(Labeled.class::cast)
            .filter(label -> label.getText() != null && !label.getText().isBlank()).toList();
        for (Labeled label : texts) {
            if (label.getStyleClass().contains("field-label")) {
                Bounds at = label.localToScene(label.getLayoutBounds());
                texts.stream().filter(other -> isAbove(other, at)).forEach(
                    other -> faults.add("too close: " + name(other) + " above " + name(label)));
            }
        }
    }

    private static boolean isAbove(Labeled other, Bounds label) {
        Bounds at = other.localToScene(other.getLayoutBounds());
        double gap = label.getMinY() - (at.getMaxY() - other.getInsets().getBottom());
        boolean hint = other.getStyleClass().contains("field-hint") || other.getStyleClass().contains("muted");
        return hint && at.getMinX() < label.getMaxX() && at.getMaxX() > label.getMinX()
            && gap > -TOLERANCE && gap < FEWEST_GAP * other.getFont().getSize();
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible() || each.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code room} is what can be seen of {@code node}, or scrolled to, in the scene. */
    private void walk(Node node, Bounds room) {
        if (!node.isVisible() || node.getOpacity() == 0 || (node instanceof Cell<?> cell && cell.isEmpty())) {
            return;
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        Bounds inner = room;
        switch (node) {
            case ScrollBar _ -> {
                return;
            }
            case TextInputControl field -> {
                within(field, at, room);
                return;
            }
            case ComboBoxBase<?> box -> within(box, at, room);
            case Labeled labeled -> words(labeled, at, room);
            case Text text when !text.getText().isBlank() && !(text.getParent() instanceof Labeled) ->
                within(text, at, room);
            case ScrollPane pane -> inner = endless(pane.isFitToWidth() ? at : wide(at));
            case VirtualFlow<?> flow -> inner = endless(flow.localToScene(flow.getLayoutBounds()));
            // Tabs without room are in a menu.
            case Parent tabs when tabs.getStyleClass().contains("tab-header-area")
                && hasMenu(tabs) -> inner = wide(at);
            default -> { }
        }
        if (node instanceof Parent parent) {
            if (parent instanceof HBox || parent instanceof VBox || parent instanceof FlowPane
                    || parent instanceof GridPane) {
                fits(parent);
            }
            for (Node child : parent.getChildrenUnmodifiable()) {
                walk(child, inner);
            }
        }
    }

    private static boolean hasMenu(Parent tabs) {
        Node menu = tabs.lookup(".control-buttons-tab");
        return menu != null && menu.isVisible();
    }

    private static Bounds endless(Bounds at) {
        return new BoundingBox(at.getMinX(), -ENDLESS, at.getWidth(), 2 * ENDLESS);
    }

    private static Bounds wide(Bounds at) {
        return new BoundingBox(-ENDLESS, at.getMinY(), 2 * ENDLESS, at.getHeight());
    }

    private void words(Labeled labeled, Bounds at, Bounds room) {
        boolean icon = labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        boolean silent = labeled.getText() == null || labeled.getText().isBlank();
        if (silent && labeled.getGraphic() == null) {
            return;
        }
        within(labeled, at, room);
        if (labeled.getGraphic() instanceof Region inside
                && inside.getBoundsInParent().getHeight() > labeled.getHeight() + TOLERANCE) {
            faults.add("too large: " + name(inside) + " in " + name(labeled));
        }
        if (!icon && !silent && labeled.isTextTruncated() && !isToldElsewhere(labeled)) {
            faults.add("cut: " + name(labeled));
        }
    }

    /** A name that is as long as people like, in a row or a line of its own, is whole in its tooltip. */
    private static boolean isToldElsewhere(Labeled labeled) {
        for (Node each = labeled; each != null; each = each.getParent()) {
            // That of a row is made when the pointer comes.
            Event.fireEvent(each, new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false,
                false, false, false, false, false, false, false, false, false, null));
            Tooltip tooltip = tooltip(each);
            if (tooltip != null && tooltip.getText() != null && tooltip.getText().contains(labeled.getText())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Tooltip tooltip(Node node) {
        return node instanceof Control control && control.getTooltip() != null ? control.getTooltip()
            : node.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tooltip ? tooltip : null;
    }

    private void within(Node node, Bounds at, Bounds room) {
        if (at.getMinX() < room.getMinX() - TOLERANCE || at.getMaxX() > room.getMaxX() + TOLERANCE
                || at.getMinY() < room.getMinY() - TOLERANCE || at.getMaxY() > room.getMaxY() + TOLERANCE) {
            faults.add("outside: " + name(node) + " at " + words(at) + " of " + words(room));
        }
    }

    /** No part of a row or a column stands out of it, over what is beside it. */
    private void fits(Parent row) {
        for (Node child : row.getChildrenUnmodifiable()) {
            Bounds part = child.getLayoutBounds();
            double right = child.getLayoutX() + part.getMaxX();
            double bottom = child.getLayoutY() + part.getMaxY();
            if (child.isVisible() && child.isManaged() && (right > row.getLayoutBounds().getWidth() + TOLERANCE
                    || bottom > row.getLayoutBounds().getHeight() + TOLERANCE)) {
                faults.add("too large: " + name(child) + " in " + name(row) + ", " + Math.round(right) + ","
                    + Math.round(bottom) + " of " + words(row.getLayoutBounds()));
            }
        }
    }

    private static String words(Bounds bounds) {
        return "%.0f,%.0f-%.0f,%.0f".formatted(
            bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    }

    private static String name(Node node) {
        String text = switch (node) {
            case Labeled labeled -> labeled.getText();
            case Text words -> words.getText();
            default -> "";
        };
        return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId()) + " "
            + node.getStyleClass() + (text == null || text.isEmpty() ? "" : " \"" + text.strip() + "\"");
    }
}
