package dev.tokenconsole.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TeamVault;

/** Tokens from the built-in server, and the screens around them. */
class TokenPicturesTest extends PictureTest {
    @Test
    @SuppressWarnings("try") // The server goes away on purpose while its tokens are shown.
    void withTokens() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("second/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("second").toString());
        try (SandboxServer server = SandboxServer.start(18443, clock)) {
            TeamVault.create(folder, server.baseUrl());
            try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
                console.unlock();
                camera.shoot(console, "no-token");
                fetch(console, "Short-lived client");
                clock.pass(Duration.ofSeconds(17));
                fetch(console, "Acme Treasury Services International Holdings");
                fetch(console, "Gamma Payroll");
                camera.shoot(console, "failed");
                fetch(console, "Acme Treasury");
                clock.pass(Duration.ofSeconds(108));
                camera.shoot(console, "valid");
                console.click("token-renew");
                console.awaitText("token-renews-at", "Renews at");
                camera.look(console, "renewal");
                console.click("token-renew");
                console.awaitGone("token-renews-at");
                console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
                console.press(KeyCode.CONTROL, KeyCode.E);
                console.node("profile-editor");
                camera.shoot(console, "editor");
                console.type("field-client-id", " ");
                console.click("field-name");
                console.awaitText("field-client-id-problem", "white space");
                camera.look(console, "editor-fault");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
                console.node("ask-editor-discard");
                camera.look(console, "editor-unsaved");
                console.click("ask-editor-discard");
                console.type("inspect-text", SampleToken.TEXT);
                console.node("claims");
                camera.look(console, "inspect-open");
                console.openSettings("general");
                console.press(KeyCode.ENTER).awaitFocus("settings-appearance");
                camera.shoot(console, "settings");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
                camera.shoot(console, "help");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
                choose(console, "Acme Production");
                fetch(console, "Acme Production");
                for (int i = 0; i < 7; i++) {
                    clock.pass(Duration.ofMinutes(8));
                    console.press(KeyCode.SHIFT);
                }
                console.awaitText("token-state", "Expires soon");
                console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
                camera.shoot(console, "production");
                console.click("ask-production-no");
                choose(console, "Slow partner");
                console.press(KeyCode.F5);
                clock.pass(Duration.ofSeconds(3));
                console.awaitText("token-until", "3 s");
                camera.look(console, "fetching");
                console.press(KeyCode.ESCAPE);
                choose(console, "Acme Treasury");
                clock.pass(Duration.ofMinutes(6));
                console.awaitText("token-state", "Expired");
                console.click("copied-dismiss");
                camera.look(console, "expired");
                fetch(console, "Short-lived client");
                clock.pass(Duration.ofSeconds(17));
                console.awaitText("token-state", "Last seconds");
                camera.look(console, "last-seconds");
                fetch(console, "Acme Treasury");
                server.close();
                console.press(KeyCode.F5);
                console.node("verdict");
                camera.look(console, "renewal-failed");
            }
        }
    }
}
