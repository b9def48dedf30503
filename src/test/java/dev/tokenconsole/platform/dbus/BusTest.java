package dev.tokenconsole.platform.dbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.PrivateBus;

/** GIO against a real bus with real services. */
@Tag("system")
@Timeout(60)
class BusTest {
    private static final BusMethod IDLE = new BusMethod("org.gnome.Mutter.IdleMonitor",
        "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor", "GetIdletime");
    private static final BusMethod NOTIFY =
        BusMethod.of("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "Notify");
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void valuesOfAllKindsComeAsTheyAre() throws Exception {
        try (PrivateBus desktop = PrivateBus.start(); Bus bus = Bus.open(desktop.address())) {
            desktop.order("idle 12345678901");
            assertEquals(List.of(12_345_678_901L), bus.call(IDLE, "()", SOON));
            assertEquals(List.of(List.of("body", "actions")), bus.call(BusMethod.of("org.freedesktop.Notifications",
                "/org/freedesktop/Notifications", "GetCapabilities"), "()", SOON));
            assertEquals(List.of(false),
                bus.call(BusMethod.of("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "GetActive"), "()", SOON));
        }
    }

    @Test
    void anyTextArrivesUnchanged() throws Exception {
        String text = "it's \"quoted\" \\ %s \u00e4 \ud83d\udd11 \u202e <b>&amp;";
        try (PrivateBus desktop = PrivateBus.start(); Bus bus = Bus.open(desktop.address())) {
            bus.call(NOTIFY, "('app', uint32 0, '', " + Bus.quote(text) + ", " + Bus.quote("\u0001\0\ud800")
                + ", @as [], @a{sv} {}, -1)", SOON);
            assertEquals(List.of("notify", "1", "app", text, "\u0001\ufffd\ufffd", ""), desktop.nextCall());
        }
    }

    @Test
    void aSignalArrivesWithItsArguments() throws Exception {
        BlockingQueue<BusSignal> received = new LinkedBlockingQueue<>();
        try (PrivateBus desktop = PrivateBus.start(); Bus bus = Bus.open(desktop.address())) {
            bus.listen(List.of(new BusSignal.Match(null, "org.gnome.ScreenSaver", "ActiveChanged")), received::add);
            desktop.order("screen locked");
            assertEquals(new BusSignal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged",
                List.of(true)), received.poll(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void anExceptionOfAReceiverEndsNothing() throws Exception {
        BlockingQueue<BusSignal> received = new LinkedBlockingQueue<>();
        try (PrivateBus desktop = PrivateBus.start(); Bus bus = Bus.open(desktop.address())) {
            bus.listen(List.of(new BusSignal.Match(null, null, "ActiveChanged")), signal -> {
                received.add(signal);
                throw new IllegalStateException("expected by this test");
            });
            desktop.order("screen locked");
            desktop.order("screen unlocked");
            ConsoleDriver.await("both signals").until(() -> received.size() == 2);
        }
    }

    @Test
    void aServiceThatHangsIsLeftInTime() throws Exception {
        try (PrivateBus desktop = PrivateBus.start(); Bus bus = Bus.open(desktop.address())) {
            desktop.order("hang");
            long before = System.nanoTime();
            assertThrows(BusException.class, () -> bus.call(IDLE, "()", Duration.ofMillis(200)));
            assertTrue(System.nanoTime() - before < SOON.toNanos());
        }
    }

    @Test
    @SuppressWarnings("try") // The bus goes away on purpose.
    void aMissingServiceOrBusIsAFailure() throws Exception {
        assertThrows(BusException.class, () -> Bus.open("unix:path=/no/such/socket"));
        assertThrows(BusException.class, () -> Bus.open(""));
        try (PrivateBus desktop = PrivateBus.start(); Bus bus = Bus.open(desktop.address())) {
            assertThrows(BusException.class, () -> bus.call(BusMethod.of("no.such.Service", "/a", "B"), "()", SOON));
            assertThrows(BusException.class, () -> bus.call(IDLE, "(no value", SOON));
            desktop.close();
            ConsoleDriver.await("the end of the bus").until(() -> !bus.isOpen());
            assertThrows(BusException.class, () -> bus.call(IDLE, "()", SOON));
        }
    }

    @Test
    void closingEndsACallAndTheThread() throws Exception {
        // Those of other tests may take a moment to end.
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (PrivateBus desktop = PrivateBus.start()) {
            desktop.order("hang");
            Bus bus = Bus.open(desktop.address());
            bus.listen(List.of(new BusSignal.Match(null, null, "ActiveChanged")), signal -> { });
            Thread waiting = Thread.ofPlatform().start(() ->
                assertThrows(BusException.class, () -> bus.call(IDLE, "()", Duration.ofMinutes(2))));
            ConsoleDriver.await("the call").until(() -> waiting.getStackTrace().length > 0);
            bus.close();
            waiting.join();
            ConsoleDriver.await("the threads' end").until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("dbus-") && !before.contains(thread)));
            assertFalse(bus.isOpen());
        }
    }
}
