package dev.tokenconsole.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;

/** The screen stands still while the window is not to be seen; the work that goes on unseen does not. */
class TickerTest {
    private static final Instant START = Instant.parse("2026-11-22T14:05:00Z");

    private final TestClock clock = new TestClock(START);
    private final SimpleObjectProperty<Boolean> seen = new SimpleObjectProperty<>(true);
    private final SimpleObjectProperty<Boolean> need = new SimpleObjectProperty<>(true);
    private final Ticker ticker = ConsoleDriver.onFx(() -> new Ticker(clock, seen));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void stop() {
        ConsoleDriver.onFx(() -> {
            ticker.stop();
            return true;
        });
    }

    @Test
    void aMinimisedWindowTicksForUnseenWorkAlone() {
        see(false);
        run();
        clock.pass(Duration.ofSeconds(7));
        ConsoleDriver.await("a tick unseen").until(() -> at(false).equals(START.plusSeconds(7)));
        assertEquals(START, at(true));
    }

    @Test
    void theScreenIsRightAtOnceWhenTheWindowReturns() {
        see(false);
        run();
        clock.pass(Duration.ofSeconds(7));
        ConsoleDriver.await("a tick unseen").until(() -> at(false).equals(START.plusSeconds(7)));
        clock.pass(Duration.ofSeconds(5));
        see(true);
        assertEquals(START.plusSeconds(12), at(true));
    }

    @Test
    void aSeenWindowFollows() {
        run();
        clock.pass(Duration.ofSeconds(7));
        ConsoleDriver.await("a tick").until(() -> at(true).equals(START.plusSeconds(7)));
    }

    @Test
    void aStoppedTickerDoesNotBeginAgain() {
        run();
        stop();
        see(false);
        see(true);
        assertEquals(false, ConsoleDriver.onFx(ticker::isRunning));
    }

    private void run() {
        ConsoleDriver.onFx(() -> {
            ticker.runWhile(need);
            return true;
        });
    }

    private void see(boolean now) {
        ConsoleDriver.onFx(() -> {
            seen.set(now);
            return true;
        });
    }

    private Instant at(boolean shown) {
        return ConsoleDriver.onFx(() -> (shown ? ticker.shown() : ticker.moment()).get().now());
    }
}
