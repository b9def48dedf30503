package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.ScriptedWindowTest;

/** A pause that the server asked for: it is shown and respected, and the retry can be cancelled. */
class RetryCountdownTest extends ScriptedWindowTest {
    @Test
    void countsDownAndAsksAgain() {
        fetch(TestOutcomes::limited);
        assertEquals("Retry in 12 s", console.text("verdict-waiting"));
        assertEquals("retries in 12 s", row());
        assertEquals("Retrying automatically in 12 s. Esc stops that.", console.text("verdict-note"));
        clock.pass(Duration.ofSeconds(5));
        console.awaitText("verdict-waiting", "Retry in 7 s");
        assertEquals("retries in 7 s", row());
        next(TestOutcomes::issued);
        clock.pass(Duration.ofSeconds(7));
        console.awaitText("token-state", "Valid");
        assertFalse(console.shows("verdict"));
        assertEquals(2, requests.get());
    }

    @Test
    void theKeyDoesNotShortenIt() {
        fetch(TestOutcomes::limited);
        console.press(KeyCode.F5);
        console.awaitText("verdict-note", "The server asked for a pause: still waiting, retrying automatically in 12 "
            + "s. Esc stops that.");
        console.click("verdict-waiting");
        assertEquals("Retry in 12 s", console.text("verdict-waiting"));
        assertEquals(1, requests.get());
    }

    @Test
    void escapeStopsIt() {
        fetch(TestOutcomes::limited);
        console.press(KeyCode.ESCAPE);
        assertEquals("Try again", console.text("verdict-retry"));
        assertEquals("failed", row());
        clock.pass(Duration.ofMinutes(1));
        next(TestOutcomes::issued);
        console.click("verdict-retry");
        console.awaitText("token-state", "Valid");
        assertEquals(2, requests.get());
    }

    @Test
    void aButtonStopsIt() {
        fetch(TestOutcomes::limited);
        console.click("verdict-stop");
        assertEquals("Try again", console.text("verdict-retry"));
        assertFalse(console.shows("verdict-note"));
    }

    @Test
    void endsAfterFiveRepeats() {
        fetch(TestOutcomes::limited);
        for (int i = 2; i <= 6; i++) {
            assertEquals("Retry in 12 s", console.text("verdict-waiting"));
            next(TestOutcomes::limited);
            clock.pass(Duration.ofSeconds(12));
            awaitRequests(i);
            console.awaitText("fetch", "Fetch token");
        }
        console.awaitText("verdict-note", "6 tries, this was the last. There are no more automatic retries.");
        Node sent = console.node("exchange-tries");
        assertEquals("This request: sent once", ConsoleDriver.onFx(sent::getAccessibleText), "not all six tries");
        console.awaitText("verdict-next", "Try again in 13 s.");
        clock.pass(Duration.ofSeconds(5));
        console.awaitText("verdict-next", "Try again in 8 s.");
        clock.pass(Duration.ofSeconds(8));
        console.awaitText("verdict-next", "You can try again now.");
        assertEquals("The pause that the server asked for is over (HTTP 429 Too Many Requests)",
            console.text("verdict-title"));
        assertEquals("Try again", console.text("verdict-retry"));
    }

    @Test
    void isSeenInTheListWhileAnotherProfileIsLookedAt() {
        fetch(TestOutcomes::limited);
        choose("Gamma Payroll");
        clock.pass(Duration.ofSeconds(2));
        assertFalse(console.shows("verdict"));
        choose("Acme Treasury");
        console.awaitText("verdict-waiting", "Retry in 10 s");
        next(TestOutcomes::issued);
        choose("Gamma Payroll");
        clock.pass(Duration.ofSeconds(10));
        awaitRequests(2);
        choose("Acme Treasury");
        console.awaitText("token-state", "Valid");
    }

    @Test
    void lockingEndsIt() {
        fetch(TestOutcomes::limited);
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.node("unlock");
        clock.pass(Duration.ofSeconds(20));
        console.unlock();
        console.awaitText("token-state", "No token");
        assertEquals(1, requests.get());
    }

    @Test
    void isSaidAloud() {
        fetch(TestOutcomes::limited);
        assertTrue(console.said().startsWith("Acme Treasury: "), console.said());
        next(TestOutcomes::issued);
        clock.pass(Duration.ofSeconds(12));
        console.awaitText("token-state", "Valid");
        assertTrue(console.said().startsWith("A token for Acme Treasury is ready, expires "), console.said());
    }
}
