package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/** Keys of the list act on a profile that has a row there, and on no other. */
class HiddenRowTest extends ListWindowTest {
    private static final List<String> HEADINGS = List.of("Sandbox (UAT)", "Production", "Demo");

    @Test
    void allAreTheRowsInView() {
        choose("Acme Production");
        console.hands().click(cell("Production"));
        console.press(KeyCode.CONTROL, KeyCode.A);
        assertEquals(Set.of("Acme Treasury", "Acme Treasury Services International Holdings", "Gamma Payroll",
            "Slow partner", "Short-lived client"), selected());
        console.awaitText("token-profile", "Acme Treasury");
        console.press(KeyCode.DELETE);
        console.awaitText("profile-deleted-words", "5 profiles deleted.");
        console.press(KeyCode.CONTROL, KeyCode.Z);
        console.awaitText("profile-notice-words", "5 profiles are back.");
    }

    @Test
    void withAllGroupsFoldedNoKeyActsOnAProfile() {
        foldAll();
        console.press(KeyCode.CONTROL, KeyCode.A);
        assertNoKeyActs();
        // A filter without a match, cleared again, leaves no heading with the keys either.
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.hands().write("qqq");
        console.press(KeyCode.ESCAPE).awaitFocus("profiles");
        assertEquals(HEADINGS, rows());
        assertNoKeyActs();
    }

    @Test
    void keysMeanTheRowAgainOnceTheirHeadingIsGone() {
        console.press(KeyCode.LEFT);
        console.press(KeyCode.CONTROL, KeyCode.F).awaitFocus("profile-filter");
        console.hands().write("acme production");
        console.press(KeyCode.DOWN).awaitFocus("profiles");
        console.press(KeyCode.DELETE);
        console.awaitText("profile-deleted-words", "Acme Production was deleted.");
    }

    @Test
    void nothingIsDuplicatedFromAViewWithoutProfiles() {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        console.press(KeyCode.CONTROL, KeyCode.D);
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1).awaitFocus("profiles");
        assertEquals(9, rows().size());
        assertEquals("Acme Treasury", console.text("token-profile"));
    }

    private void foldAll() {
        HEADINGS.forEach(heading -> console.hands().click(cell(heading)));
        assertEquals(HEADINGS, rows());
    }

    private void assertNoKeyActs() {
        console.setClipboard("before");
        console.press(KeyCode.DELETE);
        console.press(KeyCode.CONTROL, KeyCode.D);
        console.press(KeyCode.CONTROL, KeyCode.C);
        console.hands().settle();
        assertFalse(console.shows("profile-deleted"));
        assertEquals(HEADINGS, rows());
        assertEquals(0, requests.get());
        assertEquals("before", console.clipboard());
    }
}
