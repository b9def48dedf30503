package dev.tokenconsole.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;

/** The palette, the paste sheet, several selected profiles, privacy mode, the history and the sections of Settings. */
class CommandPicturesTest extends PictureTest {
    private static final String SHEET = """
        name,client_id,client_secret,url
        Delta Trade,0oaExample000000001,invented-secret-of-delta-0001,http://127.0.0.1:18443
        Partner,partner-uat,invented-secret-of-partner-01,https://uat.partner.example
        Delta live,0oaExample000000009,invented-secret-of-delta-0009,https://api.payments.stonex.com
        """;

    @Test
    void withCommands() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("fifth/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("fifth").toString());
        try (SandboxServer server = SandboxServer.start(18443, clock)) {
            TeamVault.create(folder, server.baseUrl());
            try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
                console.unlock();
                fetch(console, "Gamma Payroll");
                fetch(console, "Acme Treasury");
                fetch(console, "Acme Treasury");
                clock.pass(Duration.ofSeconds(108));
                WindowTest.selectTab(console, "tab-history");
                camera.shoot(console, "history");
                WindowTest.selectTab(console, "tab-token");
                camera.shoot(console, "token-text");
                WindowTest.selectTab(console, "tab-claims");
                console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
                camera.shoot(console, "privacy");
                console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
                console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
                camera.shoot(console, "palette");
                console.press(KeyCode.ESCAPE);
                console.setClipboard(SHEET);
                console.press(KeyCode.CONTROL, KeyCode.V);
                console.node("paste-sheet");
                camera.shoot(console, "paste");
                console.press(KeyCode.ESCAPE);
                console.press(KeyCode.CONTROL, KeyCode.A);
                camera.shoot(console, "several");
                for (String section : new String[] {"clipboard", "locking", "network", "vault"}) {
                    console.openSettings(section);
                    camera.shoot(console, "settings-" + section);
                }
            }
        }
    }
}
