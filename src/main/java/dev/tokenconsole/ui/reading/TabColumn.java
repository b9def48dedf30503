package dev.tokenconsole.ui.reading;

import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A tab pane with a note at the end of the row of its headings, or above that row where both do not fit beside. */
final class TabColumn extends StackPane {
    private final TabPane tabs;

    TabColumn(TabPane tabs, String style) {
        super(tabs);
        this.tabs = tabs;
        getStyleClass().add(style);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Node note : getChildren()) {
            if (note != tabs && note.isVisible() && tabs.lookup(".headers-region") instanceof Region headings
                    && headings.prefWidth(-1) + note.getLayoutBounds().getWidth() + insets() > getWidth()) {
                double top = snapSizeY(note.getBoundsInParent().getMaxY() - getInsets().getTop());
                tabs.resizeRelocate(tabs.getLayoutX(), getInsets().getTop() + top,
                    tabs.getWidth(), tabs.getHeight() - top);
            }
        }
    }

    private double insets() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
