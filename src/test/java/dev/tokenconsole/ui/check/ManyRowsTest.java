package dev.tokenconsole.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.vault.Vault;

/** A check of a thousand rows through the window; the figures themselves are a benchmark. */
class ManyRowsTest extends WindowTest {
    /** An order above the goals of 1.3 and 50 ms: a busy computer is slow, too. */
    private static final double MOST_OF_IDEAL = 8;
    private static final Duration LONGEST_GAP = Duration.ofSeconds(2);

    @Test
    void isNotHeldUpByTheWindowNorTheWindowByIt() throws Exception {
        try (Vault vault = TeamVault.location(home).create(ConsoleDriver.PASSWORD.toCharArray())) {
            vault.save(ManyProfiles.contents(CheckWindowFigures.ROWS));
        }
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM, CheckWindowFigures.steady())) {
            console.unlock();
            console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
            CheckWindowFigures.Run run = CheckWindowFigures.measure(console, CheckWindowFigures.ROWS);
            assertTrue(run.ofIdeal() < MOST_OF_IDEAL, run.toString());
            assertTrue(run.gap().compareTo(LONGEST_GAP) < 0, run.toString());
            assertEquals("All " + CheckWindowFigures.ROWS, console.text("check-chip-all"));
        }
    }
}
