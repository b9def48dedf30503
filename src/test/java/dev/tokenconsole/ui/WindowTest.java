package dev.tokenconsole.ui;

import java.nio.file.Path;

import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;

/** What the tests through the real window share. */
public abstract class WindowTest {
    @TempDir
    public Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** The whole token as the window shows it. */
    public static String rawToken(ConsoleDriver console) {
        return ConsoleDriver.onFx(() -> console.stage().getScene().getRoot().lookupAll("#raw-token").stream()
            .map(TextInputControl.class::cast).findFirst().orElseThrow().getText());
    }
}
