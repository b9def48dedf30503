package dev.tokenconsole.ui.caret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;

/** The caret of a focused field at rest is shown, and does not blink. */
class RestingCaretTest extends WindowTest {
    private static final int TEN_SECONDS = 20;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));

    @Test
    void thatOfAPasswordFieldStaysWhenNobodyTypes() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.awaitFocus("create-password");
            TextField field = (TextField) console.node("create-password");
            RestingCaret caret = Objects.requireNonNull(
                assertInstanceOf(RestingFieldSkin.class, field.getSkin()).caret());
            assertTrue(ConsoleDriver.onFx(caret::isBlinking));
            ConsoleDriver.await("the first blink").until(() -> caret(field).getOpacity() == 0);
            for (int half = 0; half < TEN_SECONDS && ConsoleDriver.onFx(caret::isBlinking); half++) {
                ConsoleDriver.onFx(() -> {
                    caret.blink();
                    return true;
                });
            }
            assertFalse(ConsoleDriver.onFx(caret::isBlinking));
            assertEquals(1, caret(field).getOpacity());

            console.press(KeyCode.A);
            assertTrue(ConsoleDriver.onFx(caret::isBlinking));
            console.press(KeyCode.TAB);
            assertFalse(ConsoleDriver.onFx(caret::isBlinking));
            assertEquals(0, caret(field).getOpacity());
        }
    }

    @Test
    void anAreaHasSuchACaretToo() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.click("inspect-token");
            TextArea area = (TextArea) console.node("inspect-text");
            RestingCaret resting = Objects.requireNonNull(
                assertInstanceOf(RestingAreaSkin.class, area.getSkin()).caret());
            console.awaitFocus("inspect-text");
            assertTrue(ConsoleDriver.onFx(resting::isBlinking));
            assertEquals(1, caret(area).getOpacity());
        }
    }

    private static Path caret(TextInputControl input) {
        return ConsoleDriver.onFx(() -> (Path) input.lookupAll("*").stream()
            .filter(node -> node instanceof Path && node.opacityProperty().isBound())
            .map(Node.class::cast).findFirst().orElseThrow());
    }
}
