package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;

/** From nothing to a bearer header on the clipboard, through the real window. */
class MainJobTest extends WindowTest {
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void withTheMouse() {
        console.createVault();
        console.type("field-name", "Acme Treasury");
        chooseDemo();
        console.type("field-client-id", SandboxClient.DEMO.clientId());
        console.type("field-secret", SandboxClient.DEMO.secret());
        console.click("editor-save");
        console.awaitText("token-profile", "Acme Treasury");

        console.press(KeyCode.F5);
        console.awaitText("token-state", "Valid");
        console.node("claims");
        assertTrue(console.text("token-until").startsWith("expires "), console.text("token-until"));

        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertEquals("Authorization: Bearer " + rawToken(console), console.clipboard());
        assertTrue(console.text("copy-status").contains(" copied. Clears in "));

        console.click("rail-lock");
        console.node("unlock");
        assertFalse(console.shows("token-view"), "nothing of the token is left on the screen");
        assertFalse(console.clipboard().contains("Bearer"), "the clipboard was cleared");

        console.type("unlock-password", ConsoleDriver.PASSWORD);
        console.click("unlock-open");
        console.awaitText("token-profile", "Acme Treasury");
        assertEquals("No token", console.text("token-state"));
    }

    @Test
    void withKeysAlone() {
        console.awaitFocus("create-password");
        console.hands().write(ConsoleDriver.PASSWORD);
        console.press(KeyCode.TAB);
        console.hands().write(ConsoleDriver.PASSWORD);
        console.press(KeyCode.ENTER);
        console.awaitFocus("field-name");
        console.hands().write("Keys only");
        console.press(KeyCode.TAB).awaitFocus("field-environment");
        console.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.DOWN);
        console.press(KeyCode.TAB).awaitFocus("field-environment-add");
        console.press(KeyCode.TAB).awaitFocus("field-client-id");
        console.hands().write(SandboxClient.DEMO.clientId());
        console.press(KeyCode.TAB).awaitFocus("field-secret");
        console.hands().write(SandboxClient.DEMO.secret());
        console.press(KeyCode.ENTER);
        console.awaitText("token-profile", "Keys only");

        console.press(KeyCode.F5);
        console.awaitText("token-state", "Valid");
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertEquals("Authorization: Bearer " + rawToken(console), console.clipboard());

        console.press(KeyCode.CONTROL, KeyCode.L);
        console.awaitFocus("unlock-password");
        console.hands().write(ConsoleDriver.PASSWORD);
        console.press(KeyCode.ENTER);
        console.awaitText("token-profile", "Keys only");
        Node list = console.node("profiles");
        assertEquals(1, ConsoleDriver.onFx(() -> ((ListView<?>) list).getSelectionModel().getSelectedIndex()));
    }

    private void chooseDemo() {
        ComboBox<?> environments = (ComboBox<?>) console.node("field-environment");
        console.click("field-environment");
        console.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertEquals(3, ConsoleDriver.onFx(() -> environments.getSelectionModel().getSelectedIndex()));
    }
}
