package dev.tokenconsole.platform.desktop;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.dbus.Bus;
import dev.tokenconsole.platform.dbus.BusException;
import dev.tokenconsole.platform.dbus.BusMethod;
import dev.tokenconsole.platform.dbus.BusSignal;

/**
 * Notices by {@code org.freedesktop.Notifications}, with a button where the service offers actions; by {@code fallback}
 * where it cannot be called. Desktop Notifications Specification 1.2. Everything runs on one thread, which ends when
 * there is nothing to do, and keeps the program alive until the last notice is taken back.
 */
final class BusNotices implements SystemNotice {
    private static final String SERVICE = "org.freedesktop.Notifications";
    private static final String DESKTOP_ENTRY = "dev.tokenconsole.TokenConsole";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** The key of the button, and the one that the specification gives to a click on the notice. */
    private static final String BUTTON = "press";
    private static final String CLICK = "default";

    private final String address;
    private final SystemNotice fallback;
    private final ThreadPoolExecutor thread;
    private final Map<Subject, Shown> shown = new EnumMap<>(Subject.class);
    private @Nullable Bus bus;
    private List<?> capabilities = List.of();

    /** A notice with the number that the service gave it. */
    private record Shown(long number, Notice notice) {}

    /** With the bus at {@code address}, which is not used before the first notice. */
    BusNotices(String address, SystemNotice fallback) {
        this.address = address;
        this.fallback = fallback;
        this.thread = new ThreadPoolExecutor(1, 1, 100, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("notices").factory());
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void show(Notice notice) {
        thread.execute(() -> {
            try {
                send(notice);
            } catch (BusException e) {
                System.getLogger(BusNotices.class.getName())
                    .log(System.Logger.Level.DEBUG, "The desktop shows no notices", e);
                fallback.show(notice);
            }
        });
    }

    @Override
    public void close(Subject subject) {
        thread.execute(() -> {
            Shown gone = shown.remove(subject);
            if (gone != null && bus != null) {
                try {
                    bus.call(method("CloseNotification"), "(uint32 " + gone.number() + ",)", PATIENCE);
                } catch (BusException _) {
                    // It is gone already, or its service is.
                    return;
                }
            }
        });
    }

    private void send(Notice notice) throws BusException {
        Bus open = bus();
        Shown before = shown.get(notice.subject());
        List<Object> results = open.call(method("Notify").starting(),
            arguments(notice, before == null ? 0 : before.number()), PATIENCE);
        if (results.size() == 1 && results.getFirst() instanceof Long number && number > 0) {
            shown.put(notice.subject(), new Shown(number, notice));
        }
    }

    /** app_name, replaces_id, app_icon, summary, body, actions, hints, expire_timeout. */
    private String arguments(Notice notice, long replaces) {
        String body = capabilities.contains("body-markup") ? withoutMarkup(notice.text()) : notice.text();
        return "(" + Bus.quote(notice.title()) + ", uint32 " + replaces + ", 'token-console', "
            + Bus.quote(notice.title()) + ", " + Bus.quote(body) + ", " + actions(notice)
            + ", {'desktop-entry': <'" + DESKTOP_ENTRY + "'>}, int32 -1)";
    }

    private String actions(Notice notice) {
        if (!capabilities.contains("actions")) {
            return "@as []";
        }
        String button = notice.button().map(each -> ", '" + BUTTON + "', " + Bus.quote(each.label())).orElse("");
        return "['" + CLICK + "', ''" + button + "]";
    }

    static String withoutMarkup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Bus bus() throws BusException {
        Bus open = bus;
        if (open == null || !open.isOpen()) {
            if (open != null) {
                open.close();
            }
            bus = null;
            shown.clear();
            open = Bus.open(address);
            try {
                begin(open);
                bus = open;
            } finally {
                if (bus == null) {
                    open.close();
                }
            }
        }
        return open;
    }

    private void begin(Bus open) throws BusException {
        List<Object> results = open.call(method("GetCapabilities").starting(), "()", PATIENCE);
        capabilities = !results.isEmpty() && results.getFirst() instanceof List<?> names ? names : List.of();
        open.listen(List.of(new BusSignal.Match(SERVICE, SERVICE, "ActionInvoked"),
            new BusSignal.Match(SERVICE, SERVICE, "NotificationClosed")), this::receive);
    }

    /** Both signals have the number first; an action comes before the end of its notice. */
    private void receive(BusSignal signal) {
        thread.execute(() -> {
            List<Object> arguments = signal.arguments();
            for (Shown each : List.copyOf(shown.values())) {
                if (!arguments.isEmpty() && arguments.getFirst().equals(each.number())) {
                    shown.remove(each.notice().subject());
                    if (signal.member().equals("ActionInvoked")) {
                        run(each.notice(), arguments.getLast());
                    }
                }
            }
        });
    }

    private static void run(Notice notice, Object action) {
        if (action.equals(BUTTON)) {
            notice.button().ifPresent(button -> button.pressed().run());
        } else if (action.equals(CLICK)) {
            notice.opened().run();
        }
    }

    private static BusMethod method(String name) {
        return BusMethod.of(SERVICE, "/org/freedesktop/Notifications", name);
    }
}
