package dev.tokenconsole.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;

/** A tick changes one text, and the layout of nothing else. */
class TickingTextTest {
    private static final String DIGITS = "-fx-font-family: monospace";

    @Test
    void aTextOfTheSameWidthLeavesTheLayoutAlone() {
        assertFalse(needsLayout("59:58"));
    }

    @Test
    void aTextOfAnotherWidthAsksForALayout() {
        assertTrue(needsLayout("1:00:00"));
    }

    /** Shows that the first test can fail. */
    @Test
    void aLabelAloneAsksForALayout() {
        assertTrue(ConsoleDriver.onFx(() -> {
            Label label = new Label("59:59");
            StackPane around = shown(new StackPane(label));
            label.setText("59:58");
            return around.isNeedsLayout();
        }));
    }

    @Test
    void theLabelHasTheRoomThatItNeeds() {
        ConsoleDriver.onFx(() -> {
            Label label = new Label("59:59");
            TickingText text = new TickingText(label);
            shown(new StackPane(text));
            assertEquals(label.prefWidth(-1), text.prefWidth(-1));
            assertTrue(label.getWidth() >= label.prefWidth(-1));
            return null;
        });
    }

    private static boolean needsLayout(String next) {
        return ConsoleDriver.onFx(() -> {
            Label label = new Label("59:59");
            label.setStyle(DIGITS);
            StackPane around = shown(new StackPane(new TickingText(label)));
            assertFalse(around.isNeedsLayout());
            label.setText(next);
            return around.isNeedsLayout();
        });
    }

    private static StackPane shown(StackPane pane) {
        new Scene(pane, 300, 100);
        pane.applyCss();
        pane.layout();
        return pane;
    }
}
