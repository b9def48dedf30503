package dev.tokenconsole.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.application.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.tokenconsole.testing.ConsoleDriver;

/** A timer that runs beside the frames of JavaFX. */
@Timeout(60)
class FxTimerTest {
    private static final Duration PERIOD = Duration.ofMillis(5);

    private final CountDownLatch three = new CountDownLatch(3);
    private final AtomicInteger runs = new AtomicInteger();
    private final FxTimer timer = ConsoleDriver.onFx(() -> new FxTimer(this::work));

    private void work() {
        assertTrue(Platform.isFxApplicationThread());
        runs.incrementAndGet();
        three.countDown();
    }

    @Test
    void repeatsUntilItIsStopped() throws Exception {
        start();
        assertTrue(three.await(30, TimeUnit.SECONDS));
        int atStop = ConsoleDriver.onFx(() -> {
            assertTrue(timer.isRunning());
            timer.stop();
            return runs.get();
        });
        // Longer than many periods, on the thread that would have run them.
        ConsoleDriver.onFx(() -> new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS));
        assertEquals(atStop, ConsoleDriver.onFx(runs::get));
        assertFalse(ConsoleDriver.onFx(timer::isRunning));
    }

    @Test
    void aBusyThreadFindsOneRunWaiting() throws Exception {
        start();
        int missed = ConsoleDriver.onFx(() -> {
            int before = runs.get();
            new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
            Platform.runLater(timer::stop);
            return before;
        });
        assertFalse(ConsoleDriver.onFx(timer::isRunning));
        assertTrue(ConsoleDriver.onFx(runs::get) <= missed + 2, () -> runs.get() + " after " + missed);
    }

    @Test
    void aRunThatWaitsWhenItIsStoppedIsDropped() throws Exception {
        start();
        int atStop = ConsoleDriver.onFx(() -> {
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
            timer.stop();
            return runs.get();
        });
        assertEquals(atStop, ConsoleDriver.onFx(runs::get));
    }

    private void start() {
        ConsoleDriver.onFx(() -> {
            timer.start(PERIOD);
            return null;
        });
    }
}
