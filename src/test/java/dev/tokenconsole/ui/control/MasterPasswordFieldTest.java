package dev.tokenconsole.ui.control;

import static dev.tokenconsole.testing.ConsoleDriver.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.UiRobot;

/** It is used like any password field, and nothing in JavaFX holds the password. */
class MasterPasswordFieldTest {
    private static final String KEY = "\ud83d\udd11";

    private final UiRobot hands = new UiRobot();
    private MasterPasswordField field = new MasterPasswordField();
    private Button button = new Button();
    private int fired;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerStage(Stage::new);
        onFx(() -> {
            field = new MasterPasswordField();
            button = new Button("Go");
            button.setDefaultButton(true);
            button.setOnAction(event -> fired++);
            stage.setScene(new Scene(new VBox(field, button), 300, 100));
            stage.show();
            field.requestFocus();
            return true;
        });
    }

    @AfterEach
    void hide() throws Exception {
        FxToolkit.hideStage();
    }

    @Test
    void takesWhatIsTypedAndShowsMarks() {
        hands.write("aB 3");
        assertHolds("aB 3");
        assertEquals("••••", onFx(field::getText));
        press(KeyCode.BACK_SPACE);
        press(KeyCode.HOME);
        press(KeyCode.DELETE);
        hands.write("x");
        press(KeyCode.END);
        hands.write("y");
        assertHolds("xB y");
    }

    @Test
    void selectsAndReplaces() {
        hands.write("abcd");
        press(KeyCode.SHIFT, KeyCode.LEFT);
        hands.write("X");
        assertHolds("abcX");
        press(KeyCode.CONTROL, KeyCode.A);
        hands.write("z");
        assertHolds("z");
        hands.write("one two");
        hands.doubleClick(field);
        hands.write("n");
        assertHolds("n");
        hands.write(" more");
        press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        assertHolds("");
    }

    @Test
    void keepsWideCharactersWhole() {
        paste("a" + KEY + "b");
        assertHolds("a" + KEY + "b");
        press(KeyCode.LEFT);
        press(KeyCode.BACK_SPACE);
        assertHolds("ab");
    }

    @Test
    void pastesOneLineAndGivesNothingOut() {
        paste("pass\tword\n");
        assertHolds("password");
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.CONTROL, KeyCode.C);
        press(KeyCode.CONTROL, KeyCode.X);
        assertEquals("pass\tword\n", onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertHolds("password");
    }

    @Test
    void undoesNothing() {
        hands.write("ab");
        press(KeyCode.BACK_SPACE);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertHolds("a");
        onFx(() -> {
            field.undo();
            return true;
        });
        assertEquals(onFx(field::getLength), onFx(field::take).length);
    }

    @Test
    void refusesWhatIsTooLong() {
        paste(KEY.repeat(MasterPasswordField.MAX_LENGTH));
        assertEquals("", onFx(() -> field.problem().get()));
        hands.write("a");
        assertHolds(KEY.repeat(MasterPasswordField.MAX_LENGTH));
        assertEquals("A password has at most "
            + "1024 characters. Nothing was inserted.", onFx(() -> field.problem().get()));
        assertTrue(onFx(() -> field.getPseudoClassStates().toString()).contains("danger"));
        press(KeyCode.BACK_SPACE);
        assertEquals("", onFx(() -> field.problem().get()));
    }

    @Test
    void saysThatItChangedWhereNothingIsSeen() {
        hands.write("a");
        int before = onFx(() -> field.changes().get());
        press(KeyCode.CONTROL, KeyCode.A);
        hands.write("b");
        assertTrue(onFx(() -> field.changes().get()) > before);
    }

    @Test
    void enterActsAndTabMovesOn() {
        hands.write("a");
        press(KeyCode.ENTER);
        assertEquals(1, fired);
        press(KeyCode.TAB);
        assertTrue(onFx(button::isFocused));
    }

    @Test
    void tellsAssistiveToolsNoMoreThanItsLength() {
        hands.write("abc");
        assertEquals(AccessibleRole.PASSWORD_FIELD, onFx(field::getAccessibleRole));
        assertFalse(String.valueOf(onFx(() -> "" + field.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
            .contains("abc"));
    }

    @Test
    void isEmptyOnceItLeavesTheWindow() {
        hands.write("abc");
        onFx(() -> ((VBox) field.getParent()).getChildren().remove(field));
        assertHolds("");
    }

    private void paste(String text) {
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        press(KeyCode.CONTROL, KeyCode.V);
    }

    private void press(KeyCode... keys) {
        hands.press(keys);
    }

    private void assertHolds(String text) {
        assertEquals(text, new String(onFx(field::take)));
        assertEquals(text.length(), onFx(field::getLength));
    }
}
