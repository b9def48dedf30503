package dev.tokenconsole.platform.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.PrivateBus;
import dev.tokenconsole.testing.XServer;

/** The sources of Linux: real buses with services, and a real X server. */
@Tag("system")
@Timeout(60)
class LinuxPresenceTest {
    private final Semaphore locked = new Semaphore(0);

    @Test
    void gnomeTellsTheIdleTimeInMilliseconds() throws Exception {
        try (PrivateBus desktop = PrivateBus.start()) {
            MutterIdle idle = new MutterIdle(desktop.environment());
            desktop.order("idle 61500");
            assertEquals(Optional.of(Duration.ofMillis(61_500)), idle.sinceLastInput());
            desktop.order("hang");
            assertEquals(Optional.empty(), idle.sinceLastInput());
            desktop.endServices();
            assertEquals(Optional.empty(), idle.sinceLastInput());
        }
    }

    @Test
    void theXServerTellsTheIdleTime() throws Exception {
        try (XServer server = XServer.start()) {
            XIdle idle = new XIdle(Map.of("DISPLAY", server.display()));
            ConsoleDriver.await("two seconds without input")
                .until(() -> idle.sinceLastInput().orElseThrow().compareTo(Duration.ofSeconds(2)) > 0);
            server.movePointer();
            assertTrue(idle.sinceLastInput().orElseThrow().compareTo(Duration.ofSeconds(1)) < 0);
        }
        assertEquals(Optional.empty(), new XIdle(Map.of("DISPLAY", ":none")).sinceLastInput());
    }

    @Test
    void theScreenSaverTellsALock() throws Exception {
        try (PrivateBus desktop = PrivateBus.start();
                ScreenLock.Watch _ = lock(desktop.environment()).watch(locked::release)) {
            awaitWatch(desktop);
            desktop.order("screen unlocked");
            desktop.order("screen locked");
            assertTrue(locked.tryAcquire(5, TimeUnit.SECONDS));
            assertEquals(0, locked.availablePermits());
        }
    }

    @Test
    void aScreenThatIsLockedAlreadyCounts() throws Exception {
        try (PrivateBus desktop = PrivateBus.start()) {
            desktop.order("screen locked");
            try (ScreenLock.Watch _ = lock(desktop.environment()).watch(locked::release)) {
                assertTrue(locked.tryAcquire(5, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void theLoginManagerTellsALockOfThisUser() throws Exception {
        try (PrivateBus desktop = PrivateBus.start();
                ScreenLock.Watch _ = lock(desktop.environment()).watch(locked::release)) {
            awaitWatch(desktop);
            desktop.order("login-lock another-user");
            desktop.order("login-lock " + System.getProperty("user.name"));
            assertTrue(locked.tryAcquire(5, TimeUnit.SECONDS));
            assertEquals(0, locked.availablePermits());
        }
    }

    @Test
    void theHintOfTheLoginManagerCountsAtOnceAndLater() throws Exception {
        String user = System.getProperty("user.name");
        try (PrivateBus desktop = PrivateBus.start()) {
            desktop.order("login-hint locked");
            try (ScreenLock.Watch _ = lock(desktop.environment()).watch(locked::release)) {
                assertTrue(locked.tryAcquire(5, TimeUnit.SECONDS), "locked before the watch began");
                desktop.order("login-hint unlocked " + user);
                desktop.order("login-hint locked another-user");
                desktop.order("login-hint locked " + user);
                assertTrue(locked.tryAcquire(5, TimeUnit.SECONDS));
                assertEquals(0, locked.availablePermits());
            }
        }
    }

    /** A lock while there is no bus is told by the next one. */
    @Test
    @SuppressWarnings("try") // The bus goes away on purpose.
    void aBusThatIsStartedAgainIsFollowed(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("bus");
        try (PrivateBus first = PrivateBus.start(socket);
                ScreenLock.Watch _ = lock(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket,
                    "DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + socket)).watch(locked::release)) {
            awaitWatch(first);
            locked.drainPermits();
            first.close();
            try (PrivateBus second = PrivateBus.start(socket)) {
                awaitWatch(second);
                second.order("screen locked");
                assertTrue(locked.tryAcquire(5, TimeUnit.SECONDS));
            }
        }
    }

    private static LinuxLock lock(Map<String, String> environment) {
        return new LinuxLock(environment, Duration.ZERO, Duration.ofMillis(100));
    }

    /** The login manager is listened to last: once its lock is told, both are. */
    private void awaitWatch(PrivateBus desktop) throws Exception {
        ConsoleDriver.await("the watch").until(() -> {
            desktop.order("login-lock " + System.getProperty("user.name"));
            return locked.tryAcquire(2, TimeUnit.SECONDS);
        });
    }
}
