package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;

/** The parts of the token screen while tokens are fetched, fail and are shown in turn. */
class TokenViewTest extends WindowTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    @RegisterExtension
    private final SandboxExtension sandbox = new SandboxExtension(clock);
    private ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        TeamVault.create(home, sandbox.baseUrl());
        console = ConsoleDriver.open(home, clock);
        console.unlock();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aLiveTokenIsSeenCountingBesideTheFailureOfItsRenewal() {
        choose("Acme Treasury");
        console.press(KeyCode.F5);
        console.awaitText("token-state", "Valid");
        choose("Gamma Payroll");
        console.press(KeyCode.F5);
        console.node("verdict");
        console.awaitText("token-state", "Failed");
        sandbox.server().close();
        choose("Acme Treasury");
        console.press(KeyCode.F5);
        console.node("verdict");
        assertEquals("Valid", console.text("token-state"));
        choose("Gamma Payroll");
        assertEquals("Failed", console.text("token-state"));
        choose("Acme Treasury");
        assertEquals("Valid", console.text("token-state"));
        assertTrue(console.shows("verdict"));
        assertTrue(console.shows("copy"));
    }

    @Test
    void aDoubleClickFetchesAndDoesNotCancel() {
        choose("Acme Treasury");
        console.hands().doubleClick(console.node("fetch"));
        console.awaitText("token-state", "Valid");
    }

    @Test
    void theDemoSaysThatNothingIsKept() throws Exception {
        assertFalse(console.shows("demo-strip"));
        console.press(KeyCode.CONTROL, KeyCode.L);
        console.click("try-demo");
        console.awaitText("demo-strip", "nothing is stored");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertTrue(console.shows("demo-strip"));
        assertTrue(console.eyes().lookup("This is the demo: nothing is stored. Profiles and tokens are gone when "
            + "you lock or quit.").tryQuery().isPresent());
    }

    private void choose(String profile) {
        console.choose(profile);
        console.awaitText("token-profile", profile);
    }
}
