package dev.tokenconsole.platform.desktop;

import java.util.Map;
import java.util.Optional;

import dev.tokenconsole.platform.dbus.BusAddress;

/** Notices of the system, seen above other windows. One for each subject; a new one replaces it. Never blocks. */
@FunctionalInterface
public interface SystemNotice {
    /** No notices: for systems where they would need additional software. */
    SystemNotice NONE = notice -> { };

    /** The subject of a notice. */
    enum Subject {
        /** The token that was copied. */
        COPIED_TOKEN,
        /** The automatic renewal of tokens. */
        RENEWAL
    }

    /**
     * A button of a notice.
     *
     * @param label its words
     * @param pressed runs on any thread, once at most
     */
    record Button(String label, Runnable pressed) {}

    /**
     * A notice. Other programs can read it, and systems keep it in a list: it must not contain secrets or ids.
     *
     * @param text one or two sentences, without markup
     * @param button if the system has buttons
     * @param opened runs on any thread when the notice is clicked, where the system tells that
     */
    record Notice(Subject subject, String title, String text, Optional<Button> button, Runnable opened) {}

    /** Shows {@code notice}, if possible. */
    void show(Notice notice);

    /** Takes the notice about {@code subject} back, if it is still there and the system can do that. */
    default void close(Subject subject) {}

    /**
     * On Linux the service of the desktop, and {@code notify-send} where that cannot be called. None elsewhere: that
     * would need AWT, which does not work well beside JavaFX. Loads nothing yet.
     */
    static SystemNotice ofThisComputer() {
        return System.getProperty("os.name").equals("Linux") ? ofLinux(System.getenv()) : NONE;
    }

    private static SystemNotice ofLinux(Map<String, String> environment) {
        SystemNotice program = NotifySend.onPath(environment.getOrDefault("PATH", ""))
            .<SystemNotice>map(found -> found).orElse(NONE);
        return BusAddress.session(environment).<SystemNotice>map(address -> new BusNotices(address, program))
            .orElse(program);
    }
}
