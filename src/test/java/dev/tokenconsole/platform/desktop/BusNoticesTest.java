package dev.tokenconsole.platform.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.tokenconsole.platform.dbus.Bus;
import dev.tokenconsole.platform.dbus.BusException;
import dev.tokenconsole.platform.dbus.BusMethod;
import dev.tokenconsole.platform.desktop.SystemNotice.Button;
import dev.tokenconsole.platform.desktop.SystemNotice.Notice;
import dev.tokenconsole.platform.desktop.SystemNotice.Subject;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.PrivateBus;
import dev.tokenconsole.testing.XServer;

/** Notices by a real bus, with a service of the test and with dunst. */
@Tag("system")
@Timeout(60)
class BusNoticesTest {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Notice> elsewhere = new LinkedBlockingQueue<>();

    @Test
    void aButtonAndAClickAreTold() throws Exception {
        try (PrivateBus desktop = PrivateBus.start()) {
            BusNotices notices = new BusNotices(desktop.address(), elsewhere::add);
            notices.show(notice(Subject.COPIED_TOKEN, "it's <b> & more"));
            assertEquals(List.of("notify", "1", "Title", "Title", "it's <b> & more", "default,,press,Press"),
                desktop.nextCall());
            awaitShown();
            desktop.order("press 1");
            assertEquals("pressed", events.poll(5, TimeUnit.SECONDS));
            desktop.order("press 1");
            notices.show(notice(Subject.COPIED_TOKEN, "again"));
            assertEquals(List.of("notify", "2", "Title", "Title", "again", "default,,press,Press"),
                desktop.nextCall());
            assertTrue(events.isEmpty(), "a notice that is gone was pressed");
        }
    }

    @Test
    void anotherOfTheSameSubjectReplacesTheFirst() throws Exception {
        try (PrivateBus desktop = PrivateBus.start()) {
            BusNotices notices = new BusNotices(desktop.address(), elsewhere::add);
            notices.show(notice(Subject.COPIED_TOKEN, "one"));
            notices.show(notice(Subject.RENEWAL, "two"));
            notices.show(notice(Subject.COPIED_TOKEN, "three"));
            assertEquals("1", desktop.nextCall().get(1));
            assertEquals("2", desktop.nextCall().get(1));
            assertEquals("1", desktop.nextCall().get(1));
            notices.close(Subject.COPIED_TOKEN);
            assertEquals(List.of("close", "1"), desktop.nextCall());
            notices.close(Subject.COPIED_TOKEN);
            notices.close(Subject.RENEWAL);
            assertEquals(List.of("close", "2"), desktop.nextCall());
        }
    }

    @Test
    void aServiceWithoutActionsGetsNone() throws Exception {
        try (PrivateBus desktop = PrivateBus.start()) {
            desktop.order("capabilities body body-markup");
            new BusNotices(desktop.address(), elsewhere::add).show(notice(Subject.RENEWAL, "<b> & more"));
            assertEquals(List.of("notify", "1", "Title", "Title", "&lt;b&gt; &amp; more", ""), desktop.nextCall());
        }
    }

    @Test
    void withoutServiceOrBusAnotherWayIsTaken() throws Exception {
        try (PrivateBus desktop = PrivateBus.start()) {
            desktop.endServices();
            Notice notice = notice(Subject.RENEWAL, "text");
            new BusNotices(desktop.address(), elsewhere::add).show(notice);
            assertEquals(notice, elsewhere.poll(10, TimeUnit.SECONDS));
            new BusNotices("unix:path=/no/such/socket", elsewhere::add).show(notice);
            assertEquals(notice, elsewhere.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aServiceThatIsMissingLeavesNoConnectionBehind() throws Exception {
        try (PrivateBus desktop = PrivateBus.start(); Bus watcher = Bus.open(desktop.address())) {
            desktop.endServices();
            ConsoleDriver.await("the end of the services").until(() -> connections(watcher) == 1);
            BusNotices notices = new BusNotices(desktop.address(), elsewhere::add);
            for (int i = 0; i < 3; i++) {
                notices.show(notice(Subject.RENEWAL, "text"));
                elsewhere.poll(10, TimeUnit.SECONDS);
            }
            ConsoleDriver.await("the end of its connections").until(() -> connections(watcher) == 1);
        }
    }

    private static long connections(Bus bus) throws BusException {
        List<?> names = (List<?>) bus.call(new BusMethod("org.freedesktop.DBus", "/org/freedesktop/DBus",
            "org.freedesktop.DBus", "ListNames"), "()", Duration.ofSeconds(2)).getFirst();
        return names.stream().filter(name -> name.toString().startsWith(":")).count();
    }

    @Test
    void dunstShowsItsButton() throws Exception {
        try (XServer screen = XServer.start(); PrivateBus desktop = PrivateBus.start()) {
            desktop.endServices();
            ProcessBuilder dunst = new ProcessBuilder("dunst", "-conf", "/dev/null")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            dunst.environment().put("DISPLAY", screen.display());
            dunst.environment().put("DBUS_SESSION_BUS_ADDRESS", desktop.address());
            dunst.environment().remove("WAYLAND_DISPLAY");
            Process running = dunst.start();
            try {
                BusNotices notices = new BusNotices(desktop.address(), refused -> { });
                ConsoleDriver.await("dunst").until(() -> {
                    notices.show(notice(Subject.COPIED_TOKEN, "text"));
                    return control(desktop, "count", "displayed").equals(List.of("1"));
                });
                control(desktop, "action", "0");
                assertEquals("opened", events.poll(10, TimeUnit.SECONDS));
            } finally {
                running.destroy();
            }
        }
    }

    private static List<String> control(PrivateBus desktop, String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of("dunstctl"));
        words.addAll(List.of(command));
        ProcessBuilder control = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        control.environment().put("DBUS_SESSION_BUS_ADDRESS", desktop.address());
        return control.start().inputReader().lines().toList();
    }

    /** The number is known once the call has returned, which the service does not see. */
    private void awaitShown() {
        ConsoleDriver.await("the end of the call").until(() -> Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().equals("notices")));
    }

    private Notice notice(Subject subject, String text) {
        return new Notice(subject, "Title", text,
            Optional.of(new Button("Press", () -> events.add("pressed"))), () -> events.add("opened"));
    }
}
