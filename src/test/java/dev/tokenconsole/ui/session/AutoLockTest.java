package dev.tokenconsole.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;

class AutoLockTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final List<AutoLock.Reason> locked = new ArrayList<>();
    private Duration limit = Duration.ofMinutes(10);
    private AutoLock watch;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void watch() {
        watch = new AutoLock(clock, () -> limit, this::lock);
        onFx(watch::start);
    }

    @Test
    void useKeepsItOpen() {
        for (int i = 0; i < 5; i++) {
            after(Duration.ofMinutes(9), watch::used);
        }
        assertEquals(List.of(), locked);
        after(Duration.ofMinutes(10), watch::check);
        assertEquals(List.of(new AutoLock.Idle(Duration.ofMinutes(10))), locked);
    }

    @Test
    void theFirstUseAfterALongTimeComesTooLate() {
        after(Duration.ofMinutes(10), watch::used);
        assertEquals(List.of(new AutoLock.Idle(Duration.ofMinutes(10))), locked);
    }

    @Test
    void anotherLimitCountsAtTheNextLook() {
        limit = Duration.ofHours(1);
        after(Duration.ofMinutes(59), watch::check);
        assertEquals(List.of(), locked);
        limit = Duration.ofMinutes(59);
        onFx(watch::check);
        assertEquals(List.of(new AutoLock.Idle(Duration.ofMinutes(59))), locked);
    }

    @Test
    void aClockThatWentOnWithoutTheOtherIsASleep() {
        onFx(() -> {
            clock.suspend(Duration.ofSeconds(59));
            watch.check();
            assertEquals(List.of(), locked);
            clock.suspend(Duration.ofSeconds(60));
            watch.check();
        });
        assertEquals(List.of(new AutoLock.Slept()), locked);
    }

    @Test
    void nothingIsLockedThatIsNotWatched() {
        onFx(watch::stop);
        after(Duration.ofHours(1), watch::used);
        assertEquals(List.of(), locked);
    }

    private void lock(AutoLock.Reason reason) {
        locked.add(reason);
        watch.stop();
    }

    private void after(Duration time, Runnable then) {
        onFx(() -> {
            clock.pass(time);
            then.run();
        });
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}
