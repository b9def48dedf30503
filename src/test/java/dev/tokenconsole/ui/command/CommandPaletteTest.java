package dev.tokenconsole.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;

/** The palette in the real window: every command is found by its words and run by Enter, with keys alone. */
class CommandPaletteTest extends WindowTest {
    private ConsoleDriver console;

    @BeforeEach
    void openDemo() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.click("try-demo");
        console.choose("Demo");
        console.awaitText("token-profile", "Demo");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void wordsInAnyOrderFindACommand() {
        open();
        console.hands().write("token fet");
        console.press(KeyCode.ENTER);
        console.awaitText("token-state", "Valid");
        assertFalse(console.shows("palette"));
        console.awaitFocus("profiles");
    }

    @Test
    void theArrowsChooseAndEscapeLeaves() {
        open();
        console.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.UP);
        ListView<Command> list = list();
        assertEquals(1, ConsoleDriver.onFx(() -> list.getSelectionModel().getSelectedIndex()));
        Node spoken = ConsoleDriver.onFx(() -> console.stage().getScene().lookup("#palette-spoken"));
        String words = ConsoleDriver.onFx(() -> list.getSelectionModel().getSelectedItem().words());
        assertTrue(ConsoleDriver.onFx(spoken::getAccessibleText).startsWith(words));
        console.press(KeyCode.ESCAPE);
        assertFalse(console.shows("palette"));
        console.awaitFocus("profiles");
    }

    @Test
    void nothingBehindItIsReached() {
        open();
        console.press(KeyCode.F5).press(KeyCode.TAB).press(KeyCode.CONTROL, KeyCode.DIGIT4);
        console.awaitFocus("palette-text");
        console.press(KeyCode.ESCAPE);
        assertEquals("No token", console.text("token-state"));
        assertTrue(console.shows("token-view"));
    }

    @Test
    void theLockReachesThroughIt() {
        open();
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("first-start");
        assertFalse(console.shows("palette"));
    }

    @Test
    void whatCannotBeDoneComesLastAndIsNotRun() {
        open();
        console.hands().write("save");
        ListView<Command> list = list();
        List<String> found = ConsoleDriver.onFx(() -> list.getItems().stream().map(Command::id).toList());
        assertEquals(List.of("save"), found);
        console.press(KeyCode.ENTER);
        assertTrue(console.shows("palette"));
    }

    private void open() {
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
    }

    @SuppressWarnings("unchecked")
    private ListView<Command> list() {
        return (ListView<Command>) console.node("palette-list");
    }
}
