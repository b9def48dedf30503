package dev.tokenconsole.pictures;

import java.nio.file.Files;
import java.nio.file.Path;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.task.Settling;

/** The verdicts on signatures, Inspect, and two tokens side by side. */
class SignaturePicturesTest extends PictureTest {
    @Test
    void verdicts() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("third/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("third").toString());
        try (SandboxServer server = SandboxServer.start(18444, clock)) {
            TeamVault.create(folder, server.baseUrl());
            try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
                console.unlock();
                fetch(console, "Acme Treasury");
                camera.look(console, "expectation");
                clock.pass(Settling.TIME);
                console.click("remember-yes");
                console.awaitText("signature-chip", "Verified");
                console.click("signature-chip");
                console.node("signature-verdict");
                camera.shoot(console, "verified");
                console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
                console.hands().write("compare token");
                console.press(KeyCode.ENTER);
                console.node("compare");
                console.type("compare-second-text", SampleToken.TEXT);
                console.node("compare-differences");
                camera.shoot(console, "compare");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
                console.type("inspect-text", SampleToken.TEXT);
                console.node("claims");
                camera.look(console, "inspect-claims");
                console.click("inspect-signature");
                console.node("inspect-keys");
                camera.look(console, "inspect-signature");
                console.click("inspect-keys-given");
                camera.look(console, "inspect-given");
                console.click("inspect-keys-secret");
                camera.look(console, "inspect-secret");
            }
        }
    }
}
