package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.profiles.ProfileEditorView;

/** The sheet over the form of a new profile. */
class SheetOverFormTest extends WindowTest {
    private static final String TWO = "name,client_id,client_secret\nA,0oaA,secret-a\nB,0oaB,secret-b\n";

    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.createVault();
        console.node("profile-editor");
        console.setClipboard(TWO);
        console.press(KeyCode.CONTROL, KeyCode.V);
        console.node("paste-sheet");
        console.hands().settle();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void enterInTheSheetIsNotForTheForm() {
        Button save = (Button) console.node("editor-save");
        assertFalse(ConsoleDriver.onFx(save::isDefaultButton));
        ConsoleDriver.onFx(() -> {
            console.stage().getScene().lookup("#paste-clear").requestFocus();
            return true;
        });
        console.press(KeyCode.ENTER);
        console.hands().settle();
        assertFalse(console.shows("editor-report"), "the form was saved");
        assertTrue(console.shows("paste-sheet"));
        console.press(KeyCode.ESCAPE);
        console.awaitGone("paste-sheet");
        assertTrue(ConsoleDriver.onFx(save::isDefaultButton));
    }

    @Test
    void privacyMasksTheClientIds() {
        assertTrue(rows().contains("0oaA"), rows());
        console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        console.hands().settle();
        assertFalse(rows().contains("0oaA"), rows());
        assertTrue(rows().contains(PrivacyMode.MASK), rows());
    }

    /** The form behind is saved and closed, as after Ctrl+S and Ctrl+V one upon the other. */
    @Test
    void aClosedFormIsNotFilled() {
        assertTrue(console.shows("paste-fill"));
        ProfileEditorView form = (ProfileEditorView) console.node("profile-editor");
        ConsoleDriver.onFx(() -> {
            form.abandon();
            return true;
        });
        assertFalse(console.shows("paste-fill"));
        assertTrue(console.shows("paste-add"));
    }

    /** The texts of the rows, shown and said. */
    private String rows() {
        Node rows = console.node("paste-rows");
        return ConsoleDriver.onFx(() -> rows.lookupAll(".paste-cell").stream().map(cell -> cell.getAccessibleText()
            + cell.lookupAll(".label").stream().map(Labeled.class::cast).map(Labeled::getText).toList())
            .collect(Collectors.joining("\n")));
    }
}
