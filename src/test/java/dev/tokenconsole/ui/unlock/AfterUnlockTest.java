package dev.tokenconsole.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** Keys that were pressed on the unlock screen do in the open vault what they always do. */
class AfterUnlockTest extends ScriptedWindowTest {
    @Test
    void theFilterHasTheFocus() {
        console.press(KeyCode.CONTROL, KeyCode.L).awaitFocus("unlock-password");
        console.press(KeyCode.CONTROL, KeyCode.F);
        console.awaitText("unlock-afterwards", "After the unlock: Filter profiles.");
        console.unlock();
        console.awaitFocus("profile-filter");
    }

    @Test
    void theTokenIsFetchedAndNotCopied() {
        console.setClipboard("before");
        console.press(KeyCode.CONTROL, KeyCode.L).awaitFocus("unlock-password");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3).press(KeyCode.F5);
        next(TestOutcomes::issued);
        console.unlock();
        console.awaitText("token-state", "Valid");
        assertEquals("before", console.clipboard());
    }
}
