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

import dev.tokenconsole.testing.Hands;
import dev.tokenconsole.testing.TestConsole;

/** A revealed secret is hidden again, and cannot be copied. */
class SecretFieldTest {
    private final Hands hands = new Hands();
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
        hands.click("#secret-reveal");
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
        hands.click("#secret-shown");
        TestConsole.onFx(() -> {
            shown.positionCaret(3);
            field.timeout().jumpTo(field.timeout().getDuration());
            return true;
        });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> TestConsole.onFx(() -> !shown.isVisible()));
        hands.write("x");
        assertEquals("meaxdow", TestConsole.onFx(() -> field.text().get()));
    }

    @Test
    void everyKeyProlongsTheLook() {
        hands.click("#secret-shown");
        TestConsole.onFx(() -> {
            field.timeout().jumpTo(javafx.util.Duration.seconds(9.9));
            return true;
        });
        hands.press(KeyCode.END);
        assertTrue(TestConsole.onFx(() -> shown.isVisible() && field.timeout().getCurrentTime().toSeconds() < 9));
    }

    @Test
    void aShownSecretIsNeitherMarkedNorCopied() {
        TestConsole.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "before")));
        hands.click("#before").press(KeyCode.TAB);
        assertTrue(TestConsole.onFx(shown::isFocused));
        assertEquals("", TestConsole.onFx(shown::getSelectedText));
        hands.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.C).press(KeyCode.CONTROL, KeyCode.X);
        hands.doubleClick(shown).press(KeyCode.SHIFT, KeyCode.HOME);
        assertEquals("", TestConsole.onFx(shown::getSelectedText));
        assertEquals("before", TestConsole.onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertEquals("meadow", TestConsole.onFx(() -> field.text().get()));
    }
}
