package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;

/** The list shows the state of each profile, and selects only what was meant. */
class ProfileListTest extends WindowTest {
    @RegisterExtension
    private final SandboxExtension sandbox = new SandboxExtension();
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        TeamVault.create(home, sandbox.baseUrl());
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.unlock();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aClickOnAHeadingChoosesNothing() {
        console.choose("Acme Production");
        console.hands().click(label("Sandbox (UAT)"));
        assertFalse(isListed("Gamma Payroll"));
        assertEquals("Acme Production", console.text("token-profile"));
        console.hands().click(label("Sandbox (UAT)"));
        assertTrue(isListed("Gamma Payroll"));
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.press(KeyCode.ESCAPE).awaitFocus("profiles");
        assertEquals("Acme Production", console.text("token-profile"));
    }

    @Test
    void theKeysSkipHeadings() {
        console.choose("Acme Production");
        console.press(KeyCode.UP);
        console.awaitText("token-profile", "Slow partner");
        console.press(KeyCode.DOWN);
        console.awaitText("token-profile", "Acme Production");
    }

    @Test
    void aFailedRenewalDoesNotHideWhatIsLeft() {
        console.choose("Acme Treasury");
        console.press(KeyCode.F5);
        console.awaitText("token-state", "Valid");
        sandbox.server().close();
        console.press(KeyCode.F5);
        console.node("verdict");
        Label name = label("Acme Treasury");
        ListCell<?> cell = ConsoleDriver.onFx(() -> cell(name));
        Label state = console.eyes().from(cell).lookup(".profile-state").query();
        assertTrue(ConsoleDriver.onFx(() -> state.getText().matches("\\d+:\\d\\d")));
        assertTrue(ConsoleDriver.onFx(() -> state.getGraphic() != null));
        assertTrue(ConsoleDriver.onFx(() -> cell.getAccessibleText().endsWith(" left, renewal failed")));
    }

    private boolean isListed(String profile) {
        return ConsoleDriver.onFx(() -> !console.eyes().from(console.stage().getScene().lookup("#profiles"))
            .lookup(".profile-name").match((Label label) -> label.getText().equals(profile)
                && label.getScene() != null).queryAll().isEmpty());
    }

    private Label label(String text) {
        return console.eyes().from(console.node("profiles")).lookup(".label").match(
            (Label label) -> label.getText().equals(text)).query();
    }

    private static ListCell<?> cell(Node inside) {
        Node each = inside;
        while (!(each instanceof ListCell<?> cell)) {
            each = each.getParent();
        }
        return cell;
    }
}
