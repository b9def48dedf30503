package dev.tokenconsole.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;

/** The setting of the automatic lock. */
class LockingSettingTest extends WindowTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));

    @BeforeEach
    void makeVault() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
    }

    @Test
    void countsAtOnceAndAtTheNextStart() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.unlock();
            openSettings(console);
            assertEquals(Duration.ofMinutes(10), shown(console));
            choose(console, KeyCode.UP, 3);
            assertEquals(Duration.ofMinutes(1), shown(console));
            clock.pass(Duration.ofSeconds(50));
            console.press(KeyCode.SHIFT);
            clock.pass(Duration.ofSeconds(50));
            console.press(KeyCode.SHIFT);
            assertTrue(console.shows("workspace"));
            clock.pass(Duration.ofMinutes(1));
            console.awaitText("unlock-notice", "Locked after 1 minute of inactivity.");
        }
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.unlock();
            openSettings(console);
            assertEquals(Duration.ofMinutes(1), shown(console));
            choose(console, KeyCode.DOWN, 5);
            assertEquals(Duration.ofHours(1), shown(console));
            clock.pass(Duration.ofMinutes(59));
            console.press(KeyCode.SHIFT);
            assertTrue(console.shows("workspace"));
            clock.pass(Duration.ofMinutes(60));
            console.awaitText("unlock-notice", "Locked after 60 minutes of inactivity.");
        }
    }

    @Test
    void isChosenInTheDemoTooWhichIsNeverLocked() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.click("try-demo").awaitFocus("profiles");
            openSettings(console);
            console.press(KeyCode.ENTER).awaitFocus("settings-idle-lock");
            console.awaitText("settings-idle-lock-hint", "The demo contains no secrets and is never locked.");
            choose(console, KeyCode.UP, 3);
            clock.pass(Duration.ofHours(2));
            console.press(KeyCode.SHIFT);
            assertTrue(console.shows("workspace"));
            console.click("rail-lock");
            console.unlock();
            clock.pass(Duration.ofMinutes(1));
            console.awaitText("unlock-notice", "Locked after 1 minute of inactivity.");
        }
    }

    @Test
    void settingsThatCannotBeReadAreSaidOnce() throws Exception {
        Path settings = home.resolve("state").resolve("settings.json");
        Files.writeString(settings, "{\"idleLockMinutes\": 1");
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.awaitText("unlock-notice", "The program settings could not be read, so the defaults apply. The "
                + "previous file was kept as ");
            console.unlock();
            openSettings(console);
            assertEquals(Duration.ofMinutes(10), shown(console));
            console.click("rail-lock");
            console.node("unlock");
            assertFalse(console.shows("unlock-notice"));
        }
        Files.writeString(settings, "[]");
        Files.delete(home.resolve("vault.tcv"));
        Files.move(home.resolve("backups"), home.resolve("elsewhere"));
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.awaitText("create-notice", "unreadable-2.settings.json");
        }
    }

    @Test
    void aChoiceThatCannotBeSavedIsSaidAndCounts() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.unlock();
            Files.move(home.resolve("state"), home.resolve("away"));
            Files.writeString(home.resolve("state"), "in the way");
            openSettings(console);
            choose(console, KeyCode.UP, 2);
            console.awaitText("settings-problem", "The settings could not be saved as ");
            console.awaitText("settings-problem", "They apply until the program quits.");
            Files.delete(home.resolve("state"));
            Files.move(home.resolve("away"), home.resolve("state"));
            choose(console, KeyCode.UP, 1);
            console.awaitGone("settings-problem");
            clock.pass(Duration.ofMinutes(1));
            console.awaitText("unlock-notice", "Locked after 1 minute of inactivity.");
        }
    }

    private static void openSettings(ConsoleDriver console) {
        console.openSettings("locking");
        console.node("settings-idle-lock");
    }

    /** By the keys, in the open list. */
    private static void choose(ConsoleDriver console, KeyCode direction, int steps) {
        console.click("settings-idle-lock");
        for (int i = 0; i < steps; i++) {
            console.press(direction);
        }
        console.press(KeyCode.ENTER);
    }

    private static Object shown(ConsoleDriver console) {
        ComboBox<?> box = (ComboBox<?>) console.node("settings-idle-lock");
        return ConsoleDriver.onFx(box::getValue);
    }
}
