package dev.tokenconsole.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;

/** In the view of a check, commands about a profile are about that of the selected row. */
class CheckCopyTest extends CheckScreen {
    @Test
    void theHeaderIsThatOfTheSelectedRow() {
        console.choose("Acme Treasury");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        assertEquals("Acme Treasury", chosen(), "the row of the chosen profile");
        select("Short-lived client");
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        console.awaitText("token-profile", "Short-lived client");
        ConsoleDriver.await("the header").until(() -> console.clipboard().startsWith("Authorization: Bearer "));
        assertTrue(console.text("copy-status").contains("Short-lived client"), console.text("copy-status"));
    }

    @Test
    void theRowFollowsTheProfileThatWasChosenMeanwhile() {
        console.choose("Acme Treasury");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        select("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1).awaitFocus("profiles");
        console.awaitText("token-profile", "Gamma Payroll");
        console.choose("Acme Treasury");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        assertEquals("Acme Treasury", chosen());
    }

    /** The profile in the list, which is not in sight, is not meant. */
    @Test
    void aRowThatIsNotStoredHasNoHeader() {
        console.choose("Acme Treasury");
        console.setClipboard("before");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
        drop(list);
        console.awaitText("check-source", "partners.csv");
        select("Good");
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        console.hands().settle();
        assertEquals("before", console.clipboard());
        console.node("check-view");
    }

    private void select(String name) {
        var table = table();
        ConsoleDriver.onFx(() -> {
            table.getSelectionModel().select(table.getItems().stream()
                .filter(line -> line.row().name().equals(name)).findFirst().orElseThrow());
            table.requestFocus();
            return true;
        });
        console.hands().settle();
    }
}
