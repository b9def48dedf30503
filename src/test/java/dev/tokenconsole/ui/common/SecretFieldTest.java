package dev.tokenconsole.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.tokenconsole.TestConsole;

/** A look at a secret ends without harm, and takes nothing along. */
class SecretFieldTest {
    private final FxRobot robot = new FxRobot();
    private SecretField field;
    private TextField shown;
    private Stage stage;

    @BeforeEach
    void show() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        field = TestConsole.onFx(() -> new SecretField("secret", "ui.editor.secret"));
        shown = (TextField) field.inputs().getLast();
        TestConsole.onFx(() -> {
            Button before = new Button("before");
            before.setId("before");
            stage.setScene(new Scene(new VBox(before, field), 300, 200));
            stage.show();
            field.text().set("meadow");
            return true;
        });
        robot.clickOn("#secret-reveal");
    }

    @AfterEach
    void hide() {
        TestConsole.onFx(() -> {
            stage.hide();
            return true;
        });
    }

    @Test
    void theEndOfTheLookOverwritesNothing() {
        robot.clickOn("#secret-shown");
        TestConsole.onFx(() -> {
            shown.positionCaret(3);
            field.timeout().jumpTo(field.timeout().getDuration());
            return true;
        });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> TestConsole.onFx(() -> !shown.isVisible()));
        robot.write("x");
        assertEquals("meaxdow", TestConsole.onFx(() -> field.text().get()));
    }

    @Test
    void everyKeyProlongsTheLook() {
        robot.clickOn("#secret-shown");
        TestConsole.onFx(() -> {
            field.timeout().jumpTo(javafx.util.Duration.seconds(9.9));
            return true;
        });
        robot.push(KeyCode.END);
        assertTrue(TestConsole.onFx(() -> shown.isVisible() && field.timeout().getCurrentTime().toSeconds() < 9));
    }

    @Test
    void aShownSecretIsNeitherMarkedNorCopied() {
        TestConsole.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "before")));
        robot.clickOn("#before").push(KeyCode.TAB);
        assertTrue(TestConsole.onFx(shown::isFocused));
        assertEquals("", TestConsole.onFx(shown::getSelectedText));
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C).push(KeyCode.CONTROL, KeyCode.X);
        robot.doubleClickOn("#secret-shown").push(KeyCode.SHIFT, KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("", TestConsole.onFx(shown::getSelectedText));
        assertEquals("before", TestConsole.onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertEquals("meadow", TestConsole.onFx(() -> field.text().get()));
    }
}
