package dev.tokenconsole.pictures;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.vault.Vault;

/** The vault: created, opened, damaged and missing. */
class VaultPicturesTest extends PictureTest {
    @Test
    void withoutAVault() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("first/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("first").toString());
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.type("create-password", ConsoleDriver.PASSWORD);
            camera.shoot(console, "first-start");
            console.click("inspect-token");
            console.setClipboard("Authorization: Bearer " + SampleToken.TEXT);
            console.click("inspect-paste");
            console.node("claims");
            camera.shoot(console, "inspect");
            console.click("inspect-back");
            console.createVault();
            camera.look(console, "new-profile");
            console.click("editor-cancel");
            camera.shoot(console, "empty");
        }
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.type("unlock-password", "not the password");
            console.press(KeyCode.ENTER);
            console.node("unlock-problem");
            camera.shoot(console, "unlock");
        }
    }

    @Test
    void inTrouble() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("third/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("third").toString());
        TeamVault.create(folder, URI.create("http://127.0.0.1:18443"));
        Path vault = folder.resolve("vault.tcv");
        byte[] bytes = Files.readAllBytes(vault);
        char[] password = ConsoleDriver.PASSWORD.toCharArray();
        try (Vault other = TeamVault.location(folder).open(password);
                ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.unlock();
            console.awaitText("elsewhere-strip", "The vault is open in another window");
            assertFalse(other.isReadOnly());
            camera.look(console, "open-elsewhere");
        }
        try (Vault other = TeamVault.location(folder).open(password)) {
            other.save(other.contents());
        }
        bytes[300] ^= 1;
        Files.write(vault, bytes);
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.node("unlock-backup-0");
            camera.look(console, "unlock-damaged");
            console.click("unlock-backup-0");
            console.unlock();
            console.node("backup-strip");
            camera.look(console, "backup");
        }
        Files.delete(vault);
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.awaitFocus("unlock-backup-0");
            camera.shoot(console, "vault-missing");
            console.click("unlock-backup-0").awaitFocus("unlock-password");
            camera.look(console, "vault-missing-backup");
            console.click("unlock-backups-back");
            console.click("unlock-create").awaitFocus("create-password");
            camera.look(console, "vault-missing-new");
        }
        Files.write(vault, "not a vault".getBytes(StandardCharsets.UTF_8));
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.awaitText("unlock-problem", "not a vault");
            camera.look(console, "unlock-no-vault");
        }
    }
}
