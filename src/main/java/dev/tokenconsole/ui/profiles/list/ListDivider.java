package dev.tokenconsole.ui.profiles.list;

import java.util.function.DoubleSupplier;

import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;

/** The line between the list and what stands beside it: dragged, or moved by the arrow keys, it sets the width. */
public final class ListDivider extends Region {
    private static final double STEP = 16;

    private final DoubleProperty width;
    private double grabbedAt;
    private double widthThen;

    /** Sets {@code width}, in pixels at 100 %; {@code scale} is the size of texts now, as a part of that at 100 %. */
    public ListDivider(DoubleProperty width, DoubleSupplier scale) {
        this.width = width;
        setId("list-divider");
        getStyleClass().add("list-divider");
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Messages.text("ui.profiles.divider"));
        setOnMousePressed(this::grab);
        setOnMouseDragged(event -> set(widthThen + (event.getSceneX() - grabbedAt) / scale.getAsDouble()));
        setOnKeyPressed(this::press);
        width.subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> width.get();
            case MIN_VALUE -> ListMemory.NARROWEST;
            case MAX_VALUE -> ListMemory.WIDEST;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private void grab(MouseEvent event) {
        grabbedAt = event.getSceneX();
        widthThen = width.get();
        if (event.getClickCount() == 2) {
            set(ListMemory.USUAL);
            widthThen = width.get();
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> set(width.get() - STEP);
            case RIGHT, KP_RIGHT -> set(width.get() + STEP);
            case HOME -> set(ListMemory.NARROWEST);
            case END -> set(ListMemory.WIDEST);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void set(double next) {
        width.set(Math.clamp(Math.rint(next), ListMemory.NARROWEST, ListMemory.WIDEST));
    }
}
