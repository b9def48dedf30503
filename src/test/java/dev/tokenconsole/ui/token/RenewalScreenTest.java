package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;
import dev.tokenconsole.vault.Vault;

/** The switch of the automatic renewal, and the words beside it. */
class RenewalScreenTest extends ScriptedWindowTest {
    @Test
    void saysWhenAndKeepsTheToken() {
        assertFalse(isOn());
        assertFalse(console.shows("token-renews-at"));
        fetch(TestOutcomes::issued);
        String token = rawToken(console);
        console.click("token-renew");
        console.awaitText("token-renews-at", "Renews at " + clockIn(Duration.ofMinutes(55)));
        assertEquals(token, rawToken(console));
        assertEquals("Valid", console.text("token-state"));
        next(TestOutcomes::issued);
        pass(Duration.ofMinutes(55));
        awaitRequests(2);
        console.awaitText("token-renews-at", "Renews at " + clockIn(Duration.ofMinutes(55)));
        console.awaitText("token-digits", "60:00");
    }

    @Test
    void isKeptInTheVault() {
        console.click("token-renew");
        console.awaitText("token-renews-at", "Starts with the first token that you fetch.");
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        console.type("field-note", "a note");
        console.click("editor-save");
        console.awaitText("token-renews-at", "Starts");
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.unlock();
        console.awaitText("token-renews-at", "Starts with the first token that you fetch.");
        assertTrue(isOn());
        assertEquals(0, requests.get());
    }

    @Test
    void theKeysAloneSwitchIt() {
        for (int i = 0; i < 30 && !console.focused().equals("token-renew"); i++) {
            console.press(KeyCode.TAB);
        }
        console.press(KeyCode.SPACE);
        console.awaitText("token-renews-at", "Starts with the first token that you fetch.");
        console.press(KeyCode.SPACE);
        console.awaitGone("token-renews-at");
        assertFalse(isOn());
    }

    @Test
    void saysWhyItStopped() {
        console.click("token-renew");
        console.awaitText("token-renews-at", "Starts with the first token that you fetch.");
        fetch(TestOutcomes::issued);
        next(TestOutcomes::refused);
        pass(Duration.ofMinutes(55));
        console.awaitText("token-renews-at",
            "Renewal stopped: the last request was rejected. Fetch a token to continue.");
        assertTrue(console.shows("token-digits"), "the old token is still of use");
        clock.pass(Duration.ofMinutes(2));
        console.awaitText("token-digits", "03:00");
        assertEquals(2, requests.get());
        fetch(TestOutcomes::issued);
        console.awaitText("token-renews-at", "Renews at ");
    }

    @Test
    void cannotBeSwitchedInAVaultThatCanOnlyBeRead() throws Exception {
        console.press(KeyCode.CONTROL, KeyCode.L);
        char[] password = ConsoleDriver.PASSWORD.toCharArray();
        try (Vault other = TeamVault.location(home).open(password)) {
            console.unlock();
            console.awaitText("elsewhere-strip", "The vault is open in another window");
            assertFalse(other.isReadOnly());
            console.awaitText("token-renews-at", "The vault is read-only here.");
            assertTrue(ConsoleDriver.onFx(() -> toggle().isDisabled()));
        }
    }

    private boolean isOn() {
        return ConsoleDriver.onFx(() -> toggle().isSelected());
    }

    private CheckBox toggle() {
        return (CheckBox) console.stage().getScene().lookup("#token-renew");
    }

    private String clockIn(Duration ahead) {
        return DateTimeFormatter.ofPattern("HH:mm").format(clock.now().plus(ahead).atZone(ZoneId.systemDefault()));
    }
}
