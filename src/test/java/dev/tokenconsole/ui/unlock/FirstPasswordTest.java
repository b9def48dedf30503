package dev.tokenconsole.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;

/** A12: the first password is typed twice, with one fault said at a time. */
class FirstPasswordTest extends WindowTest {
    private static final String GOOD = ConsoleDriver.PASSWORD;

    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.awaitFocus("create-password");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void enterGoesToTheSecondFieldAndThenCreates() {
        console.hands().write(GOOD);
        console.press(KeyCode.ENTER).awaitFocus("create-again");
        assertFalse(console.shows("create-problem"), "nothing is wrong yet");
        console.hands().write(GOOD);
        console.press(KeyCode.ENTER);
        console.node("workspace");
    }

    @Test
    void theFirstFaultIsSaidFirstAndGoneAsSoonAsItIsMended() {
        console.hands().write("short");
        console.press(KeyCode.ENTER).awaitFocus("create-again");
        console.hands().write("other");
        console.press(KeyCode.ENTER).awaitFocus("create-password");
        assertTrue(console.text("create-problem").startsWith("Too short"), console.text("create-problem"));
        assertFalse(console.shows("create-strength"), "the same words twice");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.hands().write("meadow-copper-lant");
        console.awaitGone("create-problem");
        console.press(KeyCode.ENTER).awaitFocus("create-again");
        console.press(KeyCode.ENTER).awaitFocus("create-again");
        console.awaitText("create-problem", "The two passwords differ.");
        console.press(KeyCode.CONTROL, KeyCode.A);
        console.hands().write("meadow-copper-lan");
        assertTrue(console.shows("create-problem"));
        console.hands().write("t");
        console.awaitGone("create-problem");
        console.press(KeyCode.ENTER);
        console.node("workspace");
    }

    @ParameterizedTest
    @CsvSource({"1000,700", "900,600"})
    void theCardFitsWithAirAroundIt(int width, int height) {
        ConsoleDriver.onFx(() -> {
            console.stage().setWidth(width);
            console.stage().setHeight(height);
            return true;
        });
        console.hands().write("short");
        console.press(KeyCode.ENTER).press(KeyCode.ENTER).awaitFocus("create-password");
        console.node("create-problem");
        Node card = console.stage().getScene().lookup(".welcome-card");
        Bounds bounds = ConsoleDriver.onFx(() -> card.localToScene(card.getLayoutBounds()));
        double air = ConsoleDriver.onFx(() -> console.stage().getScene().getHeight()) / 50;
        assertTrue(bounds.getMinY() >= air && bounds.getMaxY() <= height - air, bounds::toString);
        ScrollPane pane = (ScrollPane) console.stage().getScene().lookup(".welcome");
        assertEquals(0, ConsoleDriver.onFx(() -> pane.lookupAll(".scroll-bar:vertical").stream()
            .filter(Node::isVisible).count()));
    }

    /** B20: as long as the eye is held, and no text of it stays behind. */
    @Test
    void theEyeShowsThePasswordWhileItIsHeld() {
        console.hands().write("visible");
        Button eye = (Button) console.node("create-password-reveal");
        Label shown = (Label) console.stage().getScene().lookup(".revealed-password");
        assertEquals("", onFx(shown::getText));
        console.hands().eyes().moveTo(eye).press(MouseButton.PRIMARY);
        console.hands().settle();
        assertEquals("visible", onFx(shown::getText));
        assertTrue(onFx(shown::isVisible));
        console.hands().eyes().release(MouseButton.PRIMARY);
        console.hands().settle();
        assertEquals("", onFx(shown::getText));
        assertFalse(onFx(shown::isVisible));
        console.node("create-again-reveal");
    }

    private static <T> T onFx(Callable<T> read) {
        return ConsoleDriver.onFx(read);
    }
}
