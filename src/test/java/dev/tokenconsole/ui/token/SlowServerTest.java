package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.FxHeartbeat;
import dev.tokenconsole.ui.WindowTest;

/** A server that does not respond must not block the window. */
class SlowServerTest extends WindowTest {
    /** The goal is 100 ms; this bound is for a machine that does much else. */
    private static final Duration FROZEN = Duration.ofSeconds(1);

    @Test
    void isWaitedForAndLeftWithTheWindowAlive(TestReporter reporter) throws Exception {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM)) {
            TeamVault.create(home, server.baseUrl());
            try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
                console.unlock();
                console.choose("Slow partner");
                console.awaitText("token-profile", "Slow partner");
                Duration gap;
                try (FxHeartbeat heartbeat = new FxHeartbeat()) {
                    console.press(KeyCode.F5);
                    console.awaitText("fetch", "Cancel");
                    console.awaitText("token-until", "1 s. Esc cancels.");
                    console.choose("Gamma Payroll");
                    console.awaitText("token-profile", "Gamma Payroll");
                    console.choose("Slow partner");
                    console.awaitText("fetch", "Cancel");
                    console.press(KeyCode.ESCAPE);
                    console.awaitText("fetch", "Fetch token");
                    gap = heartbeat.longestGap();
                }
                reporter.publishEntry("longest FX gap in ms", String.valueOf(gap.toMillis()));
                assertEquals("No token", console.text("token-state"));
                assertTrue(gap.compareTo(FROZEN) < 0, "the FX thread stood still for " + gap);
            }
        }
    }
}
