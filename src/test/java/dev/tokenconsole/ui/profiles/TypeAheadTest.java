package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/** Keys that mend the letters that are typed in the list mean these letters, and no profile. */
class TypeAheadTest extends ListWindowTest {
    @Test
    void deleteMeansTheTextUntilTheTextIsOver() {
        type("slx");
        console.press(KeyCode.DELETE).press(KeyCode.DELETE);
        assertNothingDeleted();
        clock.pass(Duration.ofMillis(900));
        console.press(KeyCode.DELETE);
        clock.pass(Duration.ofMillis(900));
        console.press(KeyCode.DELETE);
        assertNothingDeleted();
        clock.pass(Duration.ofSeconds(1));
        console.press(KeyCode.DELETE);
        console.awaitText("profile-deleted-words", "Slow partner was deleted.");
    }

    @Test
    void backspaceTakesALetterOff() {
        type("slx");
        console.press(KeyCode.BACK_SPACE);
        type("o");
        console.press(KeyCode.BACK_SPACE).press(KeyCode.BACK_SPACE).press(KeyCode.BACK_SPACE);
        assertEquals("Slow partner", console.text("token-profile"));
        // One too many, and the text is still meant; on a Mac it is Backspace that deletes profiles.
        console.press(KeyCode.BACK_SPACE).press(KeyCode.DELETE);
        assertNothingDeleted();
        type("gam");
        console.awaitText("token-profile", "Gamma Payroll");
        console.press(KeyCode.BACK_SPACE).press(KeyCode.BACK_SPACE).press(KeyCode.BACK_SPACE);
        type("acme p");
        console.awaitText("token-profile", "Acme Production");
        for (int i = 0; i < 2; i++) {
            console.press(KeyCode.BACK_SPACE);
        }
        assertEquals("Acme Production", console.text("token-profile"));
    }

    @Test
    void escapeEndsTheTextAndThenMeansTheWindowAgain() {
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.hands().write("partner");
        console.press(KeyCode.DOWN).awaitFocus("profiles");
        type("slx");
        console.press(KeyCode.ESCAPE);
        assertEquals(2, rows().size());
        console.press(KeyCode.ESCAPE);
        assertEquals(9, rows().size());
        console.press(KeyCode.DELETE);
        console.awaitText("profile-deleted-words", "Slow partner was deleted.");
    }

    @Test
    void aChoiceByAnotherKeyOrByTheMouseEndsTheText() {
        type("ga");
        console.awaitText("token-profile", "Gamma Payroll");
        console.press(KeyCode.DOWN);
        console.awaitText("token-profile", "Slow partner");
        console.press(KeyCode.DELETE);
        console.awaitText("profile-deleted-words", "Slow partner was deleted.");
        clock.pass(Duration.ofSeconds(2));
        type("ga");
        console.hands().click(cell("Short-lived client"));
        console.press(KeyCode.DELETE);
        console.awaitText("profile-deleted-words", "Short-lived client was deleted.");
    }

    @Test
    void escapeCancelsWhatACommandBeganRightBehindTheText() {
        type("ga");
        console.awaitText("token-profile", "Gamma Payroll");
        console.press(KeyCode.F5);
        awaitRequests(1);
        console.press(KeyCode.ESCAPE);
        console.awaitText("token-state", "No token");
        console.awaitText("fetch", "Fetch token");
    }

    private void type(String letters) {
        console.hands().write(letters);
    }

    private void assertNothingDeleted() {
        console.hands().settle();
        assertEquals(9, rows().size());
        assertFalse(console.shows("profile-deleted"));
        assertEquals("Slow partner", console.text("token-profile"));
    }
}
