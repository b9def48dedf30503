package dev.tokenconsole.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.ui.environments.EnvironmentScreen;

/** The focus during a save, in both editors. */
class EditorFrameTest extends EnvironmentScreen {
    @Test
    void aFailedSaveOfAnEnvironmentReturnsTheFocus() throws Exception {
        edit("sandbox");
        replace("environment-name", "Renamed here");
        Path away = moveVaultAway();
        console.press(KeyCode.ENTER);
        console.awaitText("environment-report", "Save again.");
        console.awaitFocus("environment-name");
        assertEquals("Renamed here", value("environment-name"));
        Files.move(away, home.resolve("vault.tcv"));
        console.press(KeyCode.ENTER);
        console.awaitGone("environment-editor");
    }

    @Test
    void aFailedSaveOfAProfileReturnsTheFocus() throws Exception {
        console.choose("Gamma Payroll");
        console.press(KeyCode.CONTROL, KeyCode.E).awaitFocus("field-name");
        replace("field-client-id", "another-client");
        Path away = moveVaultAway();
        console.press(KeyCode.ENTER);
        console.awaitText("editor-report", "Save again.");
        console.awaitFocus("field-client-id");
        Files.move(away, home.resolve("vault.tcv"));
        console.press(KeyCode.ENTER);
        console.awaitText("token-profile", "Gamma Payroll");
    }

    private Path moveVaultAway() throws IOException {
        return Files.move(home.resolve("vault.tcv"), home.resolve("away"));
    }
}
