package dev.tokenconsole.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.vault.Vault;

/** The vault's file is gone, or one of its backups was chosen instead of it. */
class MissingVaultTest extends WindowTest {
    private byte[] whole = {};

    @BeforeEach
    void makeVault() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        try (Vault vault = TeamVault.location(home).open(ConsoleDriver.PASSWORD.toCharArray())) {
            vault.save(vault.contents());
        }
        whole = Files.readAllBytes(vault());
    }

    @Test
    void isSaidAndItsBackupTakesItsPlace() throws Exception {
        Files.delete(vault());
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.awaitText("unlock-missing", "Nothing was found at " + vault() + ". It may have been");
            console.awaitFocus("unlock-backup-0");
            assertFalse(console.shows("unlock-password") || console.shows("create-password"));
            console.awaitText("unlock-backup-0", ", save 2");
            console.awaitText("unlock-backup-1", ", save 1");
            console.press(KeyCode.ENTER).awaitFocus("unlock-password");
            console.awaitText("unlock-chosen-backup", "save 2.");
            console.click("unlock-backups-back");
            assertFalse(console.shows("unlock-password"));
            console.click("unlock-backup-0");
            console.unlock();
            console.awaitText("backup-strip", "This is a backup: save 2 of the vault, with 6 profiles.");
            assertFalse(Files.exists(vault()));
            console.click("backup-make-current");
            console.node("restored-strip");
            console.click("rail-lock");
            console.unlock();
            assertFalse(console.shows("backup-strip"));
        }
    }

    @Test
    void aNewVaultIsMadeBesideTheBackupsOfTheOld() throws Exception {
        Files.delete(vault());
        Map<Path, String> before = backups();
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.click("unlock-create");
            console.awaitText("create-notice", "Its backups stay where they are, beside the new vault.");
            console.click("create-back");
            console.node("unlock-missing");
            console.click("unlock-create");
            console.createVault();
            assertEquals(before, backups());
            byte[] next = Files.readAllBytes(vault());
            console.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.L);
            console.click("unlock-backups");
            console.click("unlock-backup-0");
            console.unlock();
            console.awaitText("backup-strip", "This is a backup: save 2, with 6 profiles, of another vault than the "
                + "one now at " + vault() + ".");
            assertArrayEquals(next, Files.readAllBytes(vault()));
            console.click("backup-make-current");
            console.node("restored-strip");
            assertTrue(backups().size() > before.size());
            assertTrue(backups().entrySet().containsAll(before.entrySet()));
        }
    }

    @Test
    void isOpenedAsEverOnceItIsBack() throws Exception {
        Files.delete(vault());
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.node("unlock-missing");
            console.node("unlock-again");
            Files.write(vault(), whole);
            console.click("unlock-again").awaitFocus("unlock-password");
            assertFalse(console.shows("unlock-missing") || console.shows("unlock-create"));
            console.unlock();
            console.choose("Gamma Payroll");
        }
    }

    @Test
    void isSaidToBeGoneThoughNothingIsLeftOfIt() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.node("unlock-backups");
            Files.delete(vault());
            for (Path backup : backups().keySet()) {
                Files.delete(backup);
            }
            console.type("unlock-password", ConsoleDriver.PASSWORD);
            console.press(KeyCode.ENTER);
            console.node("unlock-missing");
            console.click("unlock-again");
            console.awaitText("unlock-missing", "check again, or choose another.");
            console.click("unlock-create");
            console.createVault();
        }
    }

    @Test
    void aBackupThatWasChosenAsAFileIsOpenedAsOne() throws Exception {
        Path chosen = backups().keySet().stream().filter(each -> each.toString().contains(".000002.")).findFirst()
            .orElseThrow();
        byte[] before = Files.readAllBytes(chosen);
        try (ConsoleDriver console = ConsoleDriver.open(TeamVault.location(home).at(chosen), TokenClock.SYSTEM)) {
            console.awaitText("unlock-notice", "The chosen file is a backup.");
            console.awaitText("unlock-chosen-backup", "save 2.");
            console.unlock();
            console.awaitText("backup-strip", "This is a backup: save 2 of the vault, with 6 profiles.");
            console.choose("Gamma Payroll");
            console.press(KeyCode.CONTROL, KeyCode.E).press(KeyCode.CONTROL, KeyCode.N);
            assertFalse(console.shows("profile-editor"), "a backup cannot be changed");
            assertTrue(console.node("profile-add").isDisabled());
            assertArrayEquals(before, Files.readAllBytes(chosen));
            assertArrayEquals(whole, Files.readAllBytes(vault()));
            console.click("backup-make-current");
            console.node("restored-strip");
            assertFalse(console.node("profile-add").isDisabled());
            assertArrayEquals(before, Files.readAllBytes(chosen));
        }
    }

    @Test
    void alsoWhileTheVaultItselfIsGone() throws Exception {
        Path chosen = backups().keySet().iterator().next();
        Files.delete(vault());
        try (ConsoleDriver console = ConsoleDriver.open(TeamVault.location(home).at(chosen), TokenClock.SYSTEM)) {
            console.awaitText("unlock-notice", "The chosen file is a backup.");
            console.unlock();
            console.click("backup-make-current");
            console.node("restored-strip");
            assertTrue(Files.exists(vault()));
        }
    }

    @Test
    void aBackupThatIsDamagedOrGoneLeadsToTheOthers() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.click("unlock-backups");
            console.click("unlock-backup-0");
            for (Path backup : backups().keySet()) {
                Files.writeString(backup, "no vault");
            }
            console.type("unlock-password", ConsoleDriver.PASSWORD);
            console.press(KeyCode.ENTER);
            console.awaitText("unlock-problem", "is damaged; your password is not the problem. Choose another.");
            for (Path backup : backups().keySet()) {
                Files.delete(backup);
            }
            console.type("unlock-password", ConsoleDriver.PASSWORD);
            console.press(KeyCode.ENTER);
            console.awaitText("unlock-problem", "no longer exists. Choose another.");
            console.awaitGone("unlock-backups");
        }
    }

    @Test
    void isMissingAndNotNewWhereThisWindowHadItOpen() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.unlock();
            Files.delete(vault());
            for (Path backup : backups().keySet()) {
                Files.delete(backup);
            }
            console.press(KeyCode.CONTROL, KeyCode.L);
            console.awaitText("unlock-missing", "Nothing was found at " + vault());
        }
    }

    @Test
    void whatCannotBeReachedIsNotTakenForNoVault() throws Exception {
        Path loop = home.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        try (ConsoleDriver console = ConsoleDriver.open(
                TeamVault.location(home).at(loop.resolve("vault.tcv")), TokenClock.SYSTEM)) {
            console.awaitText("unlock-problem", "could not be read: ");
            assertFalse(console.shows("create-password"));
        }
    }

    @Test
    void aVaultElsewhereIsOpenedFromTheFirstScreen() throws Exception {
        Path fresh = Files.createDirectory(home.resolve("fresh"));
        try (ConsoleDriver console = ConsoleDriver.open(
                fresh, TokenClock.SYSTEM, (owner, title) -> Optional.of(vault()))) {
            console.click("create-existing");
            console.unlock();
            console.choose("Gamma Payroll");
        }
    }

    private Path vault() {
        return home.resolve("vault.tcv");
    }

    /** The content of each backup. */
    private Map<Path, String> backups() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("backups"))) {
            Map<Path, String> all = new TreeMap<>();
            files.forEach(each -> all.put(each, content(each)));
            return all;
        }
    }

    private static String content(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
