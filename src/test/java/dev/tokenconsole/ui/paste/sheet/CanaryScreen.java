package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SceneSearch;
import dev.tokenconsole.ui.WindowTest;

/** The window at the form of the first profile, and the search for a secret in all that it shows. */
abstract class CanaryScreen extends WindowTest {
    static final String CANARY = "cAnAry-9f3b7c21e0";

    ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
        console.createVault();
        console.node("profile-editor");
    }

    @AfterEach
    void close() {
        console.close();
    }

    /** The canary and {@code others} are in no window, menus among them. */
    final void nowhere(String... others) {
        String[] all = Stream.concat(Stream.of(CANARY), Stream.of(others)).toArray(String[]::new);
        assertEquals(List.of(), ConsoleDriver.onFx(() -> Window.getWindows().stream()
            .flatMap(window -> SceneSearch.of(window.getScene().getRoot(), all).stream()).toList()));
    }
}
