package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** The copies of a profile in palette, menu and arrow: their names, what follows them, and the client secret. */
class CopyCommandsTest extends ScriptedWindowTest {
    @Test
    void theSecretIsAskedAboutOnceForProductionAndClearedLikeAToken() {
        choose("Acme Production");
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        next(TestOutcomes::issued);
        console.click("ask-production-yes");
        console.awaitText("copy-status", "Bearer header of Acme Production");
        console.setClipboard("before");
        runInPalette("client secret");
        console.node("ask-production-yes");
        assertEquals("before", console.clipboard(), "a yes to a token is none to a secret");
        console.press(KeyCode.ENTER);
        console.awaitText("copy-status", "Client secret of Acme Production, ");
        String secret = console.clipboard();
        assertTrue(secret.length() > 8 && !secret.equals("before"));
        assertFalse(console.text("copy-status").contains(secret));
        clock.pass(Duration.ofSeconds(31));
        console.awaitGone("copy-status");
        assertEquals("", console.clipboard());
        runInPalette("client secret");
        ConsoleDriver.await("the secret again").until(() -> secret.equals(console.clipboard()));
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock");
        assertEquals("", console.clipboard());
        assertEquals(1, requests.get(), "a secret needs no token");
    }

    /** Whatever asked for it: here the arrow of the button. */
    @Test
    void aProfileWhoseHeaderIsCopiedIsRecentlyUsed() {
        next(TestOutcomes::issued);
        chooseFormat("menu-copy-as-value");
        ConsoleDriver.await("the value").until(() -> console.clipboard().startsWith("Bearer "));
        ConsoleDriver.await("the state on the disk").until(
            () -> new WindowStateStore(home.resolve("state")).state().recentProfiles().size() == 1);
    }

    @Test
    void thePaletteNamesTheFormatAndTheProfile() {
        next(TestOutcomes::issued);
        chooseFormat("menu-copy-as-token");
        console.awaitText("copy", "Copy raw token");
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write("copy header");
        assertEquals("Copy raw token, Acme Treasury, StoneX Payments Sandbox (UAT)",
            ConsoleDriver.onFx(() -> console.stage().getScene().lookup("#palette-spoken").getAccessibleText()));
        assertTrue(ConsoleDriver.onFx(() -> console.eyes().lookup("#palette-list .label").queryAll().stream()
            .map(node -> ((Labeled) node).getText()).toList())
            .contains("\u00b7 Acme Treasury, StoneX Payments Sandbox (UAT)"));
        console.press(KeyCode.ESCAPE);
        choose("Acme Treasury");
        console.press(KeyCode.SHIFT, KeyCode.F10);
        console.hands().settle();
        assertEquals("Copy raw token", ConsoleDriver.onFx(() -> ((ContextMenu) Window.getWindows()
            .filtered(ContextMenu.class::isInstance).getFirst()).getItems().getFirst().getText()));
        console.press(KeyCode.ESCAPE);
    }

    private void runInPalette(String words) {
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write(words);
        console.press(KeyCode.ENTER);
    }

    private void chooseFormat(String id) {
        console.hands().click(console.eyes().from(console.node("copy")).lookup(".arrow-button").<Node>query());
        console.hands().click("#" + id);
    }
}
