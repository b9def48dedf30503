package dev.tokenconsole.ui.token;

import java.util.List;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A name, a badge and a note at the left and buttons at the right: in one row, in which name and badge are cut off
 * where they are too long. In a narrow window they are whole, and what does not fit into a row begins the next.
 */
class TitleRow extends Region {
    /** The width in em from which there is one row: less than that beside the list in a window of 1000 pixels. */
    private static final double ONE_ROW = 40;
    private static final double GAP = 0.57;

    private final Label name;
    private final Label badge;
    private final Label note;
    private final Region buttons;

    TitleRow(Label name, Label badge, Label note, Region buttons) {
        this.name = name;
        this.badge = badge;
        this.note = note;
        this.buttons = buttons;
        getChildren().addAll(name, badge, note, buttons);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return buttons.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(name) + gap() + width(badge) + gap() + width(buttons);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isOneRow(width) ? rowHeight() : layOut(width, false);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (!isOneRow(width)) {
            note.resize(0, 0);
            layOut(width, true);
            return;
        }
        double room = width - width(buttons) - 2 * gap();
        double wanted = width(name) + width(badge);
        double share = Math.min(1, Math.max(0, room / wanted));
        double nameEnd = place(name, 0, 0, width(name) * share, rowHeight());
        double badgeEnd = place(badge, nameEnd + gap(), 0, width(badge) * share, rowHeight());
        double left = width - width(buttons);
        place(note, badgeEnd + gap(), 0, Math.max(0, left - badgeEnd - 2 * gap()), rowHeight());
        place(buttons, left, 0, width(buttons), rowHeight());
    }

    /** One part after the other, the last at the right. Returns the height. */
    private double layOut(double width, boolean move) {
        double x = 0;
        double y = 0;
        double row = 0;
        for (Region part : List.of(name, badge, buttons)) {
            double own = Math.min(width, width(part));
            if (x > 0 && x + own > width) {
                x = 0;
                y += row + gap() / 2;
                row = 0;
            }
            double height = Math.max(row, part == badge ? height(name) : height(part));
            if (move) {
                place(part, part == buttons && y == 0 ? width - own : x, y, own, height);
            }
            row = height;
            x += own + gap();
        }
        return y + row;
    }

    private double place(Region part, double x, double y, double width, double row) {
        double height = height(part);
        part.resizeRelocate(snapPositionX(x), snapPositionY(y + (row - height) / 2), snapSizeX(width), height);
        return x + snapSizeX(width);
    }

    private boolean isOneRow(double width) {
        return width < 0 || width >= ONE_ROW * em() || computePrefWidth(-1) <= width;
    }

    private double rowHeight() {
        return Math.max(height(buttons), height(name));
    }

    private double gap() {
        return snapSpaceX(GAP * em());
    }

    /** The note has the usual size of text. */
    private double em() {
        return note.getFont().getSize();
    }

    private double width(Region part) {
        return part.isManaged() ? snapSizeX(part.prefWidth(-1)) : 0;
    }

    private double height(Region part) {
        return snapSizeY(part.prefHeight(-1));
    }
}
