package dev.tokenconsole.ui;

import java.nio.file.Path;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.reading.SelectableText;

/** The parts that the tests through the real window share. */
public abstract class WindowTest {
    @TempDir
    public Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** The whole token as the window shows it, in its tab, which is chosen for that; the tab before is chosen again. */
    public static String rawToken(ConsoleDriver console) {
        TabPane pane = (TabPane) console.node("token-tabs");
        Tab before = ConsoleDriver.onFx(() -> pane.getSelectionModel().getSelectedItem());
        selectTab(console, "tab-token");
        String token = ((SelectableText) console.node("raw-token")).text();
        selectTab(console, before.getId());
        return token;
    }

    /** Chooses the tab with that id. */
    public static void selectTab(ConsoleDriver console, String id) {
        TabPane pane = (TabPane) console.node("token-tabs");
        ConsoleDriver.onFx(() -> {
            pane.getSelectionModel().select(
                pane.getTabs().stream().filter(tab -> id.equals(tab.getId())).findFirst().orElseThrow());
            return true;
        });
        console.hands().settle();
    }
}
