package dev.tokenconsole.platform.desktop;

/** A notice of the system, which is seen above other windows. Never blocks. */
@FunctionalInterface
public interface SystemNotice {
    /** No notices: for systems where they would need additional software. */
    SystemNotice NONE = (title, text) -> { };

    /** Shows both, if possible. Other programs can read them: they must not contain secrets. */
    void show(String title, String text);

    /**
     * {@code notify-send} on Linux, where desktops have it. None elsewhere: that would need AWT, which does not work
     * well beside JavaFX.
     */
    static SystemNotice ofThisComputer() {
        return System.getProperty("os.name").equals("Linux")
            ? NotifySend.onPath(System.getenv().getOrDefault("PATH", "")).<SystemNotice>map(found -> found).orElse(NONE)
            : NONE;
    }
}
