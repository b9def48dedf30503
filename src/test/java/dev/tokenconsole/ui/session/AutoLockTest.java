package dev.tokenconsole.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.platform.presence.Presence;
import dev.tokenconsole.platform.presence.ScreenLock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;

class AutoLockTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    private final List<AutoLock.Reason> locked = new ArrayList<>();
    private final AtomicReference<Optional<Duration>> idle = new AtomicReference<>(Optional.empty());
    private Duration limit = Duration.ofMinutes(10);
    private boolean withScreen = true;
    private boolean staysWhileRenewing;
    private boolean renewing;
    private Optional<Runnable> screenLocks = Optional.empty();
    private AutoLock watch;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void watch() {
        watch = new AutoLock(clock, () -> new LockRules(limit, withScreen, staysWhileRenewing), () -> renewing,
            new Presence(idle::get, this::watchScreen), this::lock);
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
    void useOfAnotherProgramKeepsItOpen() {
        workElsewhere(Duration.ofMinutes(9).plusSeconds(54), Duration.ofSeconds(3));
        after(Duration.ofSeconds(30), watch::check);
        assertEquals(List.of(), locked);
    }

    @Test
    void itLocksOnceTheComputerWasIdleForTheTime() {
        workElsewhere(Duration.ofMinutes(9).plusSeconds(54), Duration.ofMinutes(4));
        after(Duration.ofMinutes(5), watch::check);
        assertEquals(List.of(), locked);
        after(Duration.ofMinutes(1), watch::check);
        assertEquals(List.of(new AutoLock.Idle(limit)), locked);
    }

    /** A source that says nothing, a constant, a time before zero, or fails: use of the window counts. */
    @Test
    void aSourceThatCannotBeBelievedDoesNotPutTheLockOff() {
        // It was believed before the last lock, which counts no more.
        workElsewhere(Duration.ofMinutes(9).plusSeconds(54), Duration.ofSeconds(3));
        for (Optional<Duration> told : List.of(Optional.<Duration>empty(), Optional.of(Duration.ZERO),
                Optional.of(Duration.ofSeconds(5)), Optional.of(Duration.ofSeconds(-5)))) {
            locked.clear();
            onFx(watch::start);
            idle.set(told);
            pass(Duration.ofMinutes(9).plusSeconds(55));
            pass(Duration.ofSeconds(4));
            assertEquals(List.of(), locked, told::toString);
            pass(Duration.ofSeconds(1));
            assertEquals(List.of(new AutoLock.Idle(limit)), locked, told::toString);
        }
    }

    @Test
    void aSourceThatEndsLeavesTheWindow() {
        workElsewhere(Duration.ofMinutes(9).plusSeconds(54), Duration.ofSeconds(3));
        pass(Duration.ofMinutes(5));
        assertEquals(List.of(), locked);
        idle.set(Optional.empty());
        pass(Duration.ofMinutes(4).plusSeconds(50));
        pass(Duration.ZERO);
        assertEquals(List.of(new AutoLock.Idle(limit)), locked);
    }

    /** Input in the window is input, whatever the system counts: that of a remote desktop may be missing there. */
    @Test
    void useOfTheWindowCountsThoughTheComputerSeemsIdle() {
        workElsewhere(Duration.ofMinutes(9).plusSeconds(54), Duration.ofMinutes(9));
        onFx(watch::used);
        pass(Duration.ofMinutes(9));
        assertEquals(List.of(), locked);
    }

    @Test
    void itLocksWithTheScreenIfChosen() {
        withScreen = false;
        lockScreen();
        assertEquals(List.of(), locked);
        withScreen = true;
        lockScreen();
        assertEquals(List.of(new AutoLock.ScreenLocked()), locked);
        assertEquals(Optional.empty(), screenLocks);
    }

    @Test
    void aRenewalKeepsItOpenIfChosen() {
        renewing = true;
        staysWhileRenewing = true;
        pass(Duration.ofHours(2));
        assertEquals(List.of(), locked);
        renewing = false;
        pass(Duration.ZERO);
        assertEquals(List.of(new AutoLock.Idle(limit)), locked);
    }

    @Test
    void aRenewalAloneDoesNotKeepItOpen() {
        renewing = true;
        pass(Duration.ofMinutes(10));
        assertEquals(List.of(new AutoLock.Idle(limit)), locked);
    }

    @Test
    void neitherScreenNorSleepWaitsForARenewal() {
        renewing = true;
        staysWhileRenewing = true;
        lockScreen();
        onFx(() -> {
            watch.start();
            clock.suspend(Duration.ofMinutes(2));
            watch.check();
        });
        assertEquals(List.of(new AutoLock.ScreenLocked(), new AutoLock.Slept()), locked);
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

    /** Lets time pass without use of the window, at whose end the computer was idle for a shorter time. */
    private void workElsewhere(Duration time, Duration idleAtTheEnd) {
        idle.set(Optional.of(idleAtTheEnd));
        pass(time);
        idle.set(Optional.of(idleAtTheEnd.plusSeconds(1)));
        pass(Duration.ofSeconds(1));
    }

    /** Lets time pass, checks, and waits for the response of the computer to the question of that check. */
    private void pass(Duration time) {
        after(time, watch::check);
        ConsoleDriver.await("the computer").until(() -> Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().equals("idle-time")));
    }

    private void lockScreen() {
        screenLocks.orElseThrow().run();
        ConsoleDriver.onFx(() -> true);
    }

    private ScreenLock.Watch watchScreen(Runnable told) {
        screenLocks = Optional.of(told);
        return () -> screenLocks = Optional.empty();
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
