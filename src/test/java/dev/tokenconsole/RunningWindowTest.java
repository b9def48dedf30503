package dev.tokenconsole;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.vault.VaultLocation;

/** A18: a second start shows the window of the first and ends; it opens one of its own only where there is none. */
class RunningWindowTest extends WindowTest {
    private VaultLocation vault;

    @BeforeEach
    void makeVault() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        vault = TeamVault.location(home);
    }

    @Test
    void theWindowThatHasTheVaultOpenIsShown() throws Exception {
        try (ConsoleDriver first = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            first.unlock();
            Stage window = first.stage();
            ConsoleDriver.onFx(() -> {
                window.setIconified(true);
                return true;
            });
            assertTrue(RunningWindow.show(vault));
            await().atMost(Duration.ofSeconds(30)).until(() -> ConsoleDriver.onFx(() -> !window.isIconified()));
            first.click("rail-lock");
            first.node("unlock");
            assertFalse(RunningWindow.show(vault), "a locked window holds no vault");
        }
    }

    @Test
    void withoutOneTheStartGoesOn() throws Exception {
        assertFalse(RunningWindow.show(vault));
        Files.createDirectories(vault.state());
        Files.createFile(vault.bell(vault.look().vaultId()));
        assertFalse(RunningWindow.show(vault), "a killed program left its socket");
        assertFalse(RunningWindow.show(vault.at(home.resolve("none.tcv"))));
    }

    @Test
    void aBackupAndAnotherVaultOpenBesideIt() throws Exception {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        TeamVault.create(elsewhere, URI.create("http://127.0.0.1:8"));
        Path backup = vault.backups().getFirst().file();
        try (ConsoleDriver first = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            first.unlock();
            assertFalse(RunningWindow.show(vault.at(backup)));
            assertFalse(RunningWindow.show(vault.at(elsewhere.resolve("vault.tcv"))));
        }
    }
}
