package dev.tokenconsole.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.task.Settling;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** A token of production in a sandbox, and one whose signature does not match: as fetched, and pasted into Inspect. */
class WarningPicturesTest extends PictureTest {
    private static final String ISSUER_OF_PRODUCTION = "https://auth.example/oauth2/another";

    @Test
    void warnings() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("sixth/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("sixth").toString());
        try (SandboxServer server = SandboxServer.start(18445, clock)) {
            TeamVault.create(folder, server.baseUrl());
            add(folder, profile("Beta Retail", SandboxClient.WRONG_ISSUER),
                profile("Delta Trade", SandboxClient.FORGED));
            try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
                console.unlock();
                expectOfProduction(console);
                fetch(console, "Acme Treasury");
                clock.pass(Settling.TIME);
                console.click("remember-yes");
                console.awaitText("signature-chip", "Verified");
                fetch(console, "Beta Retail");
                console.node("findings-line");
                camera.shoot(console, "elsewhere");
                console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C).node("ask-production");
                camera.look(console, "elsewhere-copy");
                console.press(KeyCode.ESCAPE);
                inspect(console, "elsewhere");
                camera.shoot(console, "elsewhere-inspect");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
                fetch(console, "Delta Trade");
                console.awaitText("signature-chip", "Invalid signature");
                camera.shoot(console, "invalid");
                console.click("signature-chip");
                console.node("signature-verdict");
                camera.look(console, "invalid-signature");
                inspect(console, "invalid");
                camera.look(console, "invalid-inspect");
            }
        }
    }

    private static void inspect(ConsoleDriver console, String name) {
        String token = WindowTest.rawToken(console);
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        if (name.equals("invalid")) {
            console.click("inspect-clear");
        }
        console.type("inspect-text", token);
        console.node("claims");
    }

    private static void expectOfProduction(ConsoleDriver console) {
        console.openSettings("environments");
        console.click("environment-production").awaitFocus("environment-name");
        console.type("environment-issuer", ISSUER_OF_PRODUCTION);
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    private static void add(Path folder, Profile... more) throws Exception {
        try (Vault vault = TeamVault.location(folder).open(ConsoleDriver.PASSWORD.toCharArray())) {
            List<Profile> all = new ArrayList<>(vault.contents().profiles());
            all.addAll(List.of(more));
            vault.save(new VaultContents(vault.contents().environments(), all));
        }
    }

    private static Profile profile(String name, SandboxClient client) {
        return new Profile(UUID.randomUUID(), name, "sandbox", client.clientId(),
            Secret.of(client.secret() + "-" + client.clientId()), "");
    }
}
