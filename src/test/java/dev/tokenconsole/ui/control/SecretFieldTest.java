package dev.tokenconsole.ui.control;

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
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.UiRobot;

/** A revealed secret is hidden again, and cannot be copied. */
class SecretFieldTest {
    private final UiRobot hands = new UiRobot();
    private SecretField field;
    private TextField shown;
    private Stage stage;

    @BeforeEach
    void show() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        field = ConsoleDriver.onFx(() -> new SecretField("secret", "ui.editor.secret"));
        shown = (TextField) field.inputs().getLast();
        ConsoleDriver.onFx(() -> {
            Button before = new Button("before");
            before.setId("before");
            stage.setScene(new Scene(new VBox(before, field), 300, 200));
            stage.show();
            field.text().set("meadow");
            return true;
        });
        hands.click("#secret-reveal");
    }

    @AfterEach
    void hide() {
        ConsoleDriver.onFx(() -> {
            stage.hide();
            return true;
        });
    }

    @Test
    void theEndOfTheLookOverwritesNothing() {
        hands.click("#secret-shown");
        ConsoleDriver.onFx(() -> {
            shown.positionCaret(3);
            field.timeout().jumpTo(field.timeout().getDuration());
            return true;
        });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ConsoleDriver.onFx(() -> !shown.isVisible()));
        hands.write("x");
        assertEquals("meaxdow", ConsoleDriver.onFx(() -> field.text().get()));
    }

    @Test
    void everyKeyProlongsTheLook() {
        hands.click("#secret-shown");
        ConsoleDriver.onFx(() -> {
            field.timeout().jumpTo(javafx.util.Duration.seconds(9.9));
            return true;
        });
        hands.press(KeyCode.END);
        assertTrue(ConsoleDriver.onFx(() -> shown.isVisible() && field.timeout().getCurrentTime().toSeconds() < 9));
    }

    @Test
    void aShownSecretIsNeitherMarkedNorCopied() {
        ConsoleDriver.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "before")));
        hands.click("#before").press(KeyCode.TAB);
        assertTrue(ConsoleDriver.onFx(shown::isFocused));
        assertEquals("", ConsoleDriver.onFx(shown::getSelectedText));
        hands.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.C).press(KeyCode.CONTROL, KeyCode.X);
        hands.doubleClick(shown).press(KeyCode.SHIFT, KeyCode.HOME);
        assertEquals("", ConsoleDriver.onFx(shown::getSelectedText));
        assertEquals("before", ConsoleDriver.onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertEquals("meadow", ConsoleDriver.onFx(() -> field.text().get()));
    }
}
