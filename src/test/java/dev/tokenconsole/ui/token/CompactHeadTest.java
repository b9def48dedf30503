package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** The head leaves the window to the claims, and nothing in it moves when a copy has something to say. */
class CompactHeadTest extends ScriptedWindowTest {
    private static final double MOST = 96;
    private static final List<String> BUTTONS = List.of("fetch", "token-edit", "copy", "token-renew", "tab-claims");

    @BeforeEach
    void shape() {
        ConsoleDriver.onFx(() -> {
            console.stage().setWidth(1000);
            console.stage().setHeight(700);
            return true;
        });
    }

    @Test
    void twoRowsTakeNoMoreThan96Pixels() {
        assertRows();
        fetch(TestOutcomes::issued);
        assertRows();
        choose("Short-lived client");
        fetch(TestOutcomes::issued);
        assertEquals("1 finding: issued by another issuer", console.text("findings-words"));
        assertRows();
        assertTrue(bounds("findings-line").getHeight() <= 30, "findings are one line");
        choose("Acme Treasury Services International Holdings");
        fetch(TestOutcomes::refused);
        assertRows();
    }

    @Test
    void aRenewalIsSaidInTheSameRows() {
        fetch(TestOutcomes::issued);
        console.click("token-renew");
        console.awaitText("token-renews-at", "Renews at ");
        assertRows();
    }

    @Test
    void aCopyMovesNothing() {
        fetch(TestOutcomes::issued);
        List<Bounds> before = BUTTONS.stream().map(this::bounds).toList();
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        console.node("copy-status");
        assertEquals(before, BUTTONS.stream().map(this::bounds).toList());
        choose("Acme Production");
        fetch(TestOutcomes::issued);
        before = BUTTONS.stream().map(this::bounds).toList();
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        console.node("ask-production");
        console.hands().settle();
        assertEquals(before, BUTTONS.stream().map(this::bounds).toList());
    }

    @Test
    void theEnvironmentIsNamed() {
        assertEquals("StoneX Payments Sandbox (UAT)", console.text("token-environment"));
        choose("Acme Production");
        assertEquals("PRODUCTION · StoneX Payments Production", console.text("production-band"));
    }

    private void assertRows() {
        console.hands().settle();
        double height = bounds("countdown-row").getMaxY() - bounds("token-head").getMinY();
        assertTrue(height <= MOST, () -> "two rows of " + height + " px");
    }

    private Bounds bounds(String id) {
        Node node = console.node(id);
        return ConsoleDriver.onFx(() -> node.localToScene(node.getLayoutBounds()));
    }
}
