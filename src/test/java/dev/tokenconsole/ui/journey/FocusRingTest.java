package dev.tokenconsole.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import javafx.application.ColorScheme;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.Theme;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TabWalk;
import dev.tokenconsole.ui.WindowTest;

/** A7: the Tab key leads through every screen, each stop can be seen, and none holds the focus. */
class FocusRingTest extends WindowTest {
    private final List<String> faults = new ArrayList<>();
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleDriver.open(home, TokenClock.SYSTEM);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyStopBeforeTheVaultIsSeen(ColorScheme scheme) {
        show(scheme);
        walk("first start", "create-password");
        console.click("inspect-token");
        console.setClipboard(SampleToken.TEXT);
        console.click("inspect-paste");
        walk("inspect", "claims");
        console.click("inspect-back");
        console.createVault();
        walk("new profile", "profile-editor");
        console.press(KeyCode.ESCAPE);
        walk("no profiles", "empty-add");
        console.click("rail-lock");
        walk("unlock", "unlock-password");
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource
    void everyStopOfATokenIsSeen(ColorScheme scheme) {
        show(scheme);
        console.click("try-demo");
        console.choose("Demo");
        walk("no token", "token-view");
        console.press(KeyCode.F5);
        console.awaitText("token-state", "Valid");
        walk("token", "claims");
        console.choose("Wrong secret");
        console.press(KeyCode.F5);
        walk("failure", "verdict");
        console.press(KeyCode.CONTROL, KeyCode.E);
        walk("profile", "profile-editor");
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource
    void everyStopOfTheOtherViewsIsSeen(ColorScheme scheme) {
        show(scheme);
        console.createVault();
        console.press(KeyCode.ESCAPE);
        for (String section : List.of("general", "clipboard", "locking", "network", "vault", "environments")) {
            console.openSettings(section);
            walk("settings, " + section, "settings");
        }
        console.click("environment-add");
        walk("environment", "environment-editor");
        console.press(KeyCode.ESCAPE);
        console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        walk("help", "help");
        assertEquals(List.of(), faults);
    }

    private void show(ColorScheme scheme) {
        ConsoleDriver.onFx(() -> {
            Theme.apply(console.stage().getScene(), scheme);
            return true;
        });
    }

    private void walk(String screen, String shown) {
        console.node(shown);
        faults.addAll(TabWalk.faults(console, screen));
    }
}
