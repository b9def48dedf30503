package dev.tokenconsole.ui.editor;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Two parts of a form: side by side where both have their widths, otherwise one below the other. The stylesheet gives
 * the first its largest width and the second its smallest one.
 */
public final class TwoColumns extends Region {
    private final Region main;
    private final Region side;
    private final boolean sideFirst;

    /** {@code sideFirst} puts {@code side} above {@code main} where there is no room beside it. */
    public TwoColumns(Region main, Region side, boolean sideFirst) {
        this.main = main;
        this.side = side;
        this.sideFirst = sideFirst;
        getStyleClass().add("two-columns");
        main.getStyleClass().add("main-column");
        side.getStyleClass().add("side-column");
        // The keys go through them in the order in which they stand.
        if (sideFirst) {
            getChildren().addAll(side, main);
        } else {
            getChildren().addAll(main, side);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return mainWidth() + gap() + sideWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return main.minWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isWide(width) ? Math.max(main.prefHeight(mainWidth()), side.prefHeight(width - mainWidth() - gap()))
            : main.prefHeight(stacked(width)) + gap() / 2 + side.prefHeight(stacked(width));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isWide(width)) {
            double left = mainWidth();
            double right = Math.min(width - left - gap(), side.maxWidth(-1));
            main.resizeRelocate(0, 0, left, main.prefHeight(left));
            side.resizeRelocate(snapPositionX(left + gap()), 0, right, side.prefHeight(right));
            return;
        }
        Region first = sideFirst ? side : main;
        Region second = sideFirst ? main : side;
        double column = stacked(width);
        double height = first.prefHeight(column);
        first.resizeRelocate(0, 0, column, height);
        second.resizeRelocate(0, snapPositionY(height + gap() / 2), column, second.prefHeight(column));
    }

    private boolean isWide(double width) {
        return width >= mainWidth() + gap() + sideWidth();
    }

    private double stacked(double width) {
        return Math.min(width, mainWidth());
    }

    private double mainWidth() {
        boolean limited = main.getMaxWidth() > 0 && main.getMaxWidth() < Double.MAX_VALUE;
        return limited ? main.getMaxWidth() : main.prefWidth(-1);
    }

    private double sideWidth() {
        return side.minWidth(-1);
    }

    private double gap() {
        return snapSpaceX(mainWidth() / 23);
    }
}
