package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;

import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;

/** Another program copies something between the sheet and its Add. */
class ChangedClipboardTest extends WindowTest {
    private static final String SHOWN =
        "name,client_id,client_secret,url\nShown,0oaA,secret-a,https://api.sandbox.payments.stonex.com\n";
    private static final String LATER =
        "name,client_id,client_secret,url\nLater,0oaB,secret-b,https://api.sandbox.payments.stonex.com\n";

    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.createVault();
        console.press(KeyCode.ESCAPE);
        console.awaitGone("profile-editor");
        console.setClipboard(SHOWN);
        console.press(KeyCode.CONTROL, KeyCode.V);
        console.node("paste-sheet");
        console.hands().settle();
        assertTrue(console.shows("paste-clear"));
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void onlyWhatTheSheetShowsIsAddedAndTheNewTextStays() {
        console.setClipboard(LATER);
        console.click("paste-add");
        console.awaitGone("paste-sheet");
        assertEquals("Shown", console.text("token-profile"));
        assertEquals(LATER, console.clipboard());
    }

    /** The platform of the tests has one window, which always has the focus. */
    @Test
    void whatIsNotThereIsNotOfferedToBeCleared() {
        console.setClipboard(LATER);
        ConsoleDriver.onFx(() -> {
            for (boolean focused : new boolean[] {false, true}) {
                Method focus = Window.class.getDeclaredMethod("setFocused", boolean.class);
                focus.setAccessible(true);
                focus.invoke(console.stage(), focused);
            }
            return true;
        });
        assertFalse(console.shows("paste-clear"));
    }
}
