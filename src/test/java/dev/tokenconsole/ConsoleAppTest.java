package dev.tokenconsole;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The start of the window. */
class ConsoleAppTest {
    /** Without arguments it cannot start: that is no reason to ask for GTK. */
    @Test
    void aFaultWhileStartingIsNotTakenForAMissingDisplay() throws Exception {
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        assertThrows(NullPointerException.class, () -> new ConsoleApp().start(stage));
        assertTrue(ConsoleApp.wasStarted());
    }
}
