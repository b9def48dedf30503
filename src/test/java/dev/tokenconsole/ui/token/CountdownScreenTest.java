package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;

/** A token of 20 seconds on the screen, from its first second to after its last. */
class CountdownScreenTest extends WindowTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));

    @Test
    void passesThroughEveryState() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.click("try-demo");
            console.choose("Short-lived token");
            console.awaitText("token-profile", "Short-lived token");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            assertEquals("00:20", digits(console));
            assertEquals("00:20", row(console));

            clock.pass(Duration.ofSeconds(12));
            console.awaitText("token-state", "Expires soon");
            assertEquals("00:08", digits(console));
            clock.pass(Duration.ofSeconds(4));
            console.awaitText("token-state", "Last seconds");
            assertEquals("00:04", row(console));
            clock.pass(Duration.ofSeconds(4));
            console.awaitText("token-state", "Expired");
            assertEquals("00:00", digits(console));
            assertEquals("expired", row(console));
            clock.pass(Duration.ofMinutes(2));
            console.awaitText("token-until", "2 min ago");

            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
        }
    }

    @Test
    void outlivesNeitherSuspendNorAClockSetBack() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.click("try-demo");
            console.choose("Demo");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            clock.suspend(Duration.ofHours(2));
            console.awaitText("token-state", "Expired");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            clock.pass(Duration.ofHours(1));
            clock.set(Instant.parse("2026-11-22T00:00:00Z"));
            console.awaitText("token-state", "Expired");
        }
    }

    @Test
    void theEndIsToldByTheClockAsItIsSet() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.click("try-demo");
            console.choose("Demo");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            String before = console.text("token-until");
            clock.set(Instant.parse("2026-11-22T13:45:00Z"));
            ConsoleDriver.await("another end").until(() -> !before.equals(console.text("token-until")));
            assertEquals("Valid", console.text("token-state"));
        }
    }

    @Test
    void aMinimisedWindowStandsStillAndIsRightWhenItReturns() throws Exception {
        try (ConsoleDriver console = ConsoleDriver.open(home, clock)) {
            console.click("try-demo");
            console.choose("Demo");
            console.press(KeyCode.F5);
            console.awaitText("token-state", "Valid");
            assertEquals("60:00", digits(console));
            minimise(console, true);
            clock.pass(Duration.ofSeconds(9));
            long end = System.nanoTime() + 2_000_000_000L;
            ConsoleDriver.await("two ticks").until(() -> System.nanoTime() > end);
            assertEquals("60:00", digits(console));
            minimise(console, false);
            assertEquals("59:51", digits(console));
        }
    }

    private static void minimise(ConsoleDriver console, boolean minimised) {
        ConsoleDriver.onFx(() -> {
            console.stage().setIconified(minimised);
            return true;
        });
    }

    private static String digits(ConsoleDriver console) {
        return ConsoleDriver.onFx(() -> console.eyes().lookup(".ring-digits").queryLabeled().getText());
    }

    private static String row(ConsoleDriver console) {
        return ConsoleDriver.onFx(() -> console.eyes().lookup(".list-cell:selected .profile-state")
            .queryLabeled().getText());
    }
}
