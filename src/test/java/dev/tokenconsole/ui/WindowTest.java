package dev.tokenconsole.ui;

import java.nio.file.Path;
import java.util.Objects;

import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;

/** The parts that the tests through the real window share. */
public abstract class WindowTest {
    @TempDir
    public Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** The whole token as the window shows it, once the skin of its tab exists. */
    public static String rawToken(ConsoleDriver console) {
        return Objects.requireNonNull(ConsoleDriver.await("#raw-token").until(
            () -> ConsoleDriver.onFx(() -> console.stage().getScene().lookup("#raw-token")
                instanceof TextInputControl field && !field.getText().isEmpty() ? field.getText() : null),
            Objects::nonNull));
    }
}
