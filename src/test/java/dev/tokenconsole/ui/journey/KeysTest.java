package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.ui.WindowTest;

/** Keys do what the screen leads one to expect, and nothing behind it. */
class KeysTest extends WindowTest {
    private ConsoleDriver console;

    @BeforeEach
    void openDemo() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.click("try-demo");
        console.choose("Demo");
        console.awaitText("token-profile", "Demo");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void viewsAreOneKeyAway() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3).awaitFocus("inspect-text");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        console.node("help");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.node("token-view");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        assertTrue(console.shows("token-view"));
    }

    @Test
    void nothingIsFetchedUnseen() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        console.press(KeyCode.F5);
        console.node("token-view");
        console.awaitText("token-state", "Valid");
        console.choose("Maintenance");
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.press(KeyCode.F5).press(KeyCode.ESCAPE);
        console.node("token-view");
        assertEquals("No token", console.text("token-state"));
    }

    @Test
    void theFilterLeadsToTheProfileThatIsLookedFor() {
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.hands().write("wrong s");
        console.awaitText("token-profile", "Wrong secret");
        console.press(KeyCode.DOWN).awaitFocus("profiles");
        assertEquals("No token", console.text("token-state"));
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.press(KeyCode.ENTER).awaitFocus("profiles");
        console.awaitText("copy-message", "Wrong secret: nothing copied.");
    }

    /** The pointer rests on the row that was clicked, so that its tooltip is there. */
    @Test
    void escapeIsForTheRequestAndNotForATooltip() {
        console.choose("Slow response");
        console.awaitText("token-profile", "Slow response");
        console.press(KeyCode.F5);
        ConsoleDriver.await("the tooltip").until(() -> ConsoleDriver.onFx(
            () -> Window.getWindows().stream().anyMatch(Tooltip.class::isInstance)));
        console.press(KeyCode.ESCAPE);
        console.awaitText("token-state", "No token");
    }

    @Test
    void theEditorGivesTheKeysBackToTheList() {
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.press(KeyCode.ESCAPE).awaitFocus("profiles");
    }

    @Test
    void lockingLeavesNothingOfAnInspectedToken() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3).awaitFocus("inspect-text");
        console.type("inspect-text", SampleToken.TEXT);
        console.node("claims");
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("first-start");
        assertFalse(console.shows("claims"));
        console.click("try-demo");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3).awaitFocus("inspect-text");
        assertFalse(console.shows("claims"));
    }
}
