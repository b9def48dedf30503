package dev.tokenconsole.ui.shell;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.InstanceSignal;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.vault.VaultLocation;

/** The program is started again while its window has the vault open. */
class SecondStartTest extends WindowTest {
    /** The headless platform keeps no order of windows: that it was asked to is what can be seen. */
    private static final class CountingStage extends Stage {
        private int toFront;

        @Override
        public void toFront() {
            toFront++;
            super.toFront();
        }
    }

    @BeforeEach
    void makeVault() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
    }

    @Test
    void bringsTheFirstWindowToTheFrontAndOnlyReads() throws Exception {
        byte[] saved = Files.readAllBytes(home.resolve("vault.tcv"));
        try (ConsoleDriver first = ConsoleDriver.open(
                TeamVault.location(home), TokenClock.SYSTEM, CountingStage::new)) {
            CountingStage window = (CountingStage) first.stage();
            first.unlock();
            iconify(window);
            int before = ConsoleDriver.onFx(() -> window.toFront);
            try (ConsoleDriver second = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
                second.awaitText("unlock-notice", "This vault is open in another window, which was asked to come "
                    + "to the front.");
                awaitTrue(() -> window.toFront == before + 1);
                assertFalse(ConsoleDriver.onFx(window::isIconified));
                second.unlock();
                second.awaitText("elsewhere-strip", "The vault is open in another window or command of this program. "
                    + "It is read-only here.");
                second.choose("Gamma Payroll");
                second.awaitText("token-profile", "Gamma Payroll");
                assertTrue(first.shows("workspace"));
                assertFalse(first.shows("elsewhere-strip"));
            }
        }
        assertArrayEquals(saved, Files.readAllBytes(home.resolve("vault.tcv")));
    }

    /** A backup is nobody's to write until it is made the vault. */
    @Test
    void findsAWindowThatMadeABackupTheVault() throws Exception {
        VaultLocation vault = TeamVault.location(home);
        Path backup = vault.backups().getFirst().file();
        Path bell = vault.bell(vault.look().vaultId());
        try (ConsoleDriver first = ConsoleDriver.open(vault.at(backup), TokenClock.SYSTEM, CountingStage::new)) {
            first.unlock();
            assertFalse(InstanceSignal.send(bell));
            first.click("backup-make-current");
            first.node("restored-strip");
            assertTrue(InstanceSignal.send(bell));
            awaitTrue(() -> ((CountingStage) first.stage()).toFront == 1);
            first.click("rail-lock");
            assertFalse(InstanceSignal.send(bell));
        }
    }

    /** A locked window has nothing to show. */
    @Test
    void ownsTheVaultOnceTheFirstWindowLockedIt() throws Exception {
        try (ConsoleDriver first = ConsoleDriver.open(
                TeamVault.location(home), TokenClock.SYSTEM, CountingStage::new)) {
            first.unlock();
            first.click("rail-lock");
            first.node("unlock");
            try (ConsoleDriver second = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
                second.node("unlock-backups");
                second.unlock();
                assertFalse(second.shows("elsewhere-strip"));
                assertEquals(0, ConsoleDriver.onFx(() -> ((CountingStage) first.stage()).toFront));
            }
        }
    }

    private static void iconify(Stage stage) {
        ConsoleDriver.onFx(() -> {
            stage.setIconified(true);
            return true;
        });
        awaitTrue(stage::isIconified);
    }

    private static void awaitTrue(Callable<Boolean> state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> ConsoleDriver.onFx(state));
    }
}
