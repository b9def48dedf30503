package dev.tokenconsole.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.vault.Vault;

/** The vault in trouble, and a person who gets out of it by the window alone. */
class VaultFlowsTest extends WindowTest {
    private static final String NEXT = "a lighthouse keeps nine candles";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        console = ConsoleDriver.open(home, clock);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aDamagedVaultIsReplacedByItsBackup() throws Exception {
        console.unlock();
        rename("Gamma Payroll", "Gamma renamed");
        byte[] damaged = Files.readAllBytes(vault());
        damaged[200] ^= 1;
        Files.write(vault(), damaged);
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.awaitText("unlock-problem", "The file is damaged; your password is not the problem.");
        console.click("unlock-backup-0");
        console.awaitText("unlock-chosen-backup", "save 2.");
        console.unlock();
        console.awaitText("backup-strip", "This is a backup: save 2 of the vault, with 6 profiles.");
        console.choose("Gamma Payroll");
        console.click("backup-make-current");
        console.awaitText("restored-strip", "The previous version was kept with the backups.");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT4).awaitFocus("settings-appearance");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        rename("Gamma Payroll", "Gamma again");
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.unlock();
        console.choose("Gamma again");
        assertFalse(console.shows("backup-strip"));
        try (Stream<Path> backups = Files.list(home.resolve("backups"))) {
            Path aside = backups.filter(file -> file.toString().contains("unreadable")).findFirst().orElseThrow();
            assertArrayEquals(damaged, Files.readAllBytes(aside));
        }
    }

    @Test
    void anOlderVersionIsPointedOutUntilItIsSaved() throws Exception {
        byte[] older = Files.readAllBytes(vault());
        console.unlock();
        rename("Gamma Payroll", "Gamma renamed");
        console.press(KeyCode.CONTROL, KeyCode.L);
        Files.write(vault(), older);
        console.unlock();
        console.awaitText("older-strip", "This is an older version of the vault (save 2)");
        rename("Gamma Payroll", "Gamma as it was");
        assertFalse(console.shows("older-strip"));
    }

    @Test
    void isLookedAtAgainWhenItWasPutRight() throws Exception {
        byte[] good = Files.readAllBytes(vault());
        console.close();
        Files.write(vault(), new byte[] {1, 2, 3});
        console = ConsoleDriver.open(home, clock);
        console.awaitText("unlock-problem", "is not a vault file.");
        Files.write(vault(), good);
        console.click("unlock-again");
        console.awaitGone("unlock-problem");
        console.unlock();
        console.choose("Gamma Payroll");
    }

    @Test
    void theMasterPasswordIsChanged() throws Exception {
        console.unlock();
        console.openSettings("vault");
        console.type("settings-current", "not the password");
        console.type("settings-next", NEXT);
        console.type("settings-again", NEXT);
        console.click("settings-change");
        console.awaitText("settings-report", "Wrong password.");
        console.awaitFocus("settings-current");
        console.hands().write(ConsoleDriver.PASSWORD);
        console.click("settings-change");
        console.awaitText("settings-report", "The master password was changed.");
        console.awaitText("settings-other-backups", "2 of them do not open with the current password.");
        console.click("settings-delete-backups");
        console.click("ask-backups-yes");
        console.awaitGone("settings-other-backups");
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.type("unlock-password", ConsoleDriver.PASSWORD);
        console.press(KeyCode.ENTER);
        console.awaitText("unlock-problem", "Wrong password.");
        console.awaitFocus("unlock-password");
        console.hands().write(NEXT);
        console.press(KeyCode.ENTER);
        console.node("workspace");
        assertTrue(console.shows("token-view"), "where Enter copies a header");
    }

    @Test
    void aChangeFromElsewhereIsTakenOverAndWhatWasTypedIsKept() throws Exception {
        console.unlock();
        byte[] before = Files.readAllBytes(vault());
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.unlock();
        rename("Gamma Payroll", "Gamma from elsewhere");
        byte[] elsewhere = Files.readAllBytes(vault());
        console.press(KeyCode.CONTROL, KeyCode.L);
        Files.write(vault(), before);
        console.unlock();
        console.choose("Slow partner");
        Files.write(vault(), elsewhere);
        edit("Slow partner renamed");
        console.awaitText("editor-report", "was changed by another program since it was opened");
        console.click("editor-save-copy");
        console.awaitText("editor-report", "The vault itself was not changed.");
        assertArrayEquals(elsewhere, Files.readAllBytes(vault()));
        console.click("editor-reload");
        console.awaitText("editor-report", "The vault was reloaded.");
        console.click("editor-save");
        console.awaitText("token-profile", "Slow partner renamed");
        console.choose("Gamma from elsewhere");
        assertEquals(1, copies().size());
        try (Vault copy = TeamVault.location(home).at(copies().getFirst())
                .read(ConsoleDriver.PASSWORD.toCharArray())) {
            assertTrue(copy.contents().profiles().stream().map(Profile::name).anyMatch("Slow partner renamed"::equals));
        }
    }

    @Test
    void isLockedWhenNobodyUsesIt() {
        console.unlock();
        console.choose("Slow partner");
        clock.pass(Duration.ofMinutes(9));
        console.press(KeyCode.DOWN);
        clock.pass(Duration.ofMinutes(9));
        console.press(KeyCode.UP);
        assertTrue(console.shows("workspace"));
        clock.pass(Duration.ofMinutes(10));
        console.awaitText("unlock-notice", "Locked after 10 minutes of inactivity.");
        console.unlock();
        console.awaitText("token-profile", "Slow partner");
    }

    @Test
    void isLockedWhenTheComputerSlept() {
        console.unlock();
        console.choose("Slow partner");
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.type("field-note", "typed");
        clock.suspend(Duration.ofMinutes(2));
        console.awaitText("unlock-notice", "Locked because the computer slept or its clock was changed. Unsaved input "
            + "is lost.");
    }

    /** A18: what cannot be saved is not offered. */
    @Test
    void isOnlyReadWhileItIsOpenElsewhere() throws Exception {
        char[] password = ConsoleDriver.PASSWORD.toCharArray();
        byte[] before = Files.readAllBytes(vault());
        try (Vault elsewhere = TeamVault.location(home).open(password)) {
            assertFalse(elsewhere.isReadOnly());
            console.unlock();
            console.awaitText("elsewhere-strip", "The vault is open in another window");
            console.choose("Slow partner");
            console.awaitText("token-profile", "Slow partner");
            console.press(KeyCode.CONTROL, KeyCode.E).press(KeyCode.CONTROL, KeyCode.N);
            assertFalse(console.shows("profile-editor"));
            assertTrue(console.node("profile-add").isDisabled());
            assertTrue(console.node("profile-import").isDisabled());
            assertEquals("This vault is read-only here.", console.node("profile-add").getAccessibleHelp());
            assertArrayEquals(before, Files.readAllBytes(vault()));
        }
    }

    private Path vault() {
        return home.resolve("vault.tcv");
    }

    private List<Path> copies() throws Exception {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().contains(".copy-")).toList();
        }
    }

    private void rename(String profile, String name) {
        console.choose(profile);
        console.awaitText("token-profile", profile);
        edit(name);
        console.awaitText("token-profile", name);
    }

    private void edit(String name) {
        console.press(KeyCode.CONTROL, KeyCode.E);
        console.awaitFocus("field-name");
        TextField field = (TextField) console.node("field-name");
        ConsoleDriver.onFx(() -> {
            field.setText(name);
            return true;
        });
        console.click("editor-save");
    }
}
