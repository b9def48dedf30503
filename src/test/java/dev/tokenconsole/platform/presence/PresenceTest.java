package dev.tokenconsole.platform.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** The parts of the sources that need no system. */
class PresenceTest {
    @Test
    void windowsCountsOverTheEndOfItsCounter() {
        assertEquals(Duration.ofSeconds(5), WindowsPresence.since(1_000, 6_000));
        assertEquals(Duration.ofMillis(300), WindowsPresence.since(-200, 100));
        assertEquals(Duration.ofDays(30), WindowsPresence.since(7, (int) Duration.ofDays(30).toMillis() + 7));
    }

    @Test
    void windowsIsLockedOnlyIfItSaysSo() {
        assertTrue(WindowsPresence.isLocked(session(1, 0)));
        assertFalse(WindowsPresence.isLocked(session(1, 1)));
        assertFalse(WindowsPresence.isLocked(session(1, -1)));
        assertFalse(WindowsPresence.isLocked(session(0, 0)));
        assertFalse(WindowsPresence.isLocked(Arena.ofAuto().allocate(16)));
    }

    @Test
    void theMacsSecondsAreRead() {
        assertEquals(Optional.of(Duration.ofMillis(1500)), MacPresence.time(1.5));
        for (double none : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e12}) {
            assertEquals(Optional.empty(), MacPresence.time(none));
        }
    }

    @Test
    void mutterIsReadOnlyAsItIsDocumented() {
        assertEquals(Optional.of(Duration.ofSeconds(90)), MutterIdle.time(List.of(90_000L)));
        for (List<Object> other : List.<List<Object>>of(List.of(), List.of(-1L), List.of("5"), List.of(1L, 2L))) {
            assertEquals(Optional.empty(), MutterIdle.time(other));
        }
    }

    @Test
    void anXServerOfWaylandIsNotAsked() {
        assertTrue(XIdle.isXSession(Map.of("DISPLAY", ":0", "XDG_SESSION_TYPE", "x11")));
        assertTrue(XIdle.isXSession(Map.of("DISPLAY", ":0")));
        assertFalse(XIdle.isXSession(Map.of("DISPLAY", ":0", "XDG_SESSION_TYPE", "wayland")));
        assertFalse(XIdle.isXSession(Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0")));
        assertFalse(XIdle.isXSession(Map.of()));
    }

    @Test
    void anUnknownSystemTellsNothing() {
        assertEquals(Presence.UNKNOWN, Presence.of("Plan 9", Map.of()));
    }

    @Test
    void aComputerWithoutBusesAndDisplayTellsNothing() throws Exception {
        Presence none = Presence.of("Linux", Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/no/such/socket"));
        assertEquals(Optional.empty(), none.idle().sinceLastInput());
        CountDownLatch locked = new CountDownLatch(1);
        try (ScreenLock.Watch _ = none.screen().watch(locked::countDown)) {
            assertFalse(locked.await(100, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void thePollTellsEachLockOnce() throws Exception {
        AtomicBoolean locked = new AtomicBoolean(true);
        AtomicInteger told = new AtomicInteger();
        Semaphore looks = new Semaphore(0);
        try (ScreenLock.Watch _ = new PolledLock(() -> {
            looks.release();
            return locked.get();
        }, 1).watch(told::incrementAndGet)) {
            looks.acquire(5);
            assertEquals(1, told.get());
            locked.set(false);
            looks.drainPermits();
            looks.acquire(5);
            locked.set(true);
            looks.drainPermits();
            looks.acquire(5);
            assertEquals(2, told.get());
        }
    }

    private static MemorySegment session(int level, int flags) {
        MemorySegment info = Arena.ofAuto().allocate(64, Long.BYTES);
        info.set(ValueLayout.JAVA_INT, 0, level);
        info.set(ValueLayout.JAVA_INT, 16, flags);
        return info;
    }
}
