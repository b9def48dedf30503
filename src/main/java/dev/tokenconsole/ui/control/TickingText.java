package dev.tokenconsole.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a label whose text changes every second out of the layout of the window: only a text of another width, or of
 * another height if it wraps, asks for a new layout. JavaFX would otherwise measure all texts of the window again at
 * each tick.
 */
public final class TickingText extends Region {
    private final Label label;
    private double width;
    private double height;

    /** Shows {@code label}, which goes on being used for its text, style and id. */
    public TickingText(Label label) {
        this.label = label;
        label.setManaged(false);
        getChildren().add(label);
        label.textProperty().subscribe(this::fit);
        label.graphicProperty().subscribe(this::fit);
        label.fontProperty().subscribe(this::requestLayout);
    }

    private void fit() {
        // The label's own size is known only once its skin has seen the text, after this.
        wake();
        label.requestLayout();
        boolean fits = label.isWrapText() ? height(getWidth()) == height : label.prefWidth(-1) == width;
        if (!fits) {
            requestLayout();
        }
    }

    /**
     * Has what is around it laid out, if that still waits for it: a request that came during a layout may have been
     * lost, and then the request of the label ends there.
     */
    private void wake() {
        for (Parent around = getParent(); around != null; around = around.getParent()) {
            if (around.isNeedsLayout()) {
                around.requestLayout();
            }
        }
    }

    /** That of a text which wraps depends on its width. */
    private double height(double forWidth) {
        double inner = forWidth - snappedLeftInset() - snappedRightInset();
        return label.prefHeight(label.isWrapText() && forWidth > 0 ? inner : -1);
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return label.isWrapText() ? Orientation.HORIZONTAL : null;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        width = label.prefWidth(-1);
        return snappedLeftInset() + width + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double forWidth) {
        return computePrefHeight(forWidth);
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        height = height(forWidth);
        return snappedTopInset() + height + snappedBottomInset();
    }

    @Override
    public double getBaselineOffset() {
        return snappedTopInset() + label.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        label.resizeRelocate(snappedLeftInset(), snappedTopInset(),
            getWidth() - snappedLeftInset() - snappedRightInset(),
            getHeight() - snappedTopInset() - snappedBottomInset());
    }
}
