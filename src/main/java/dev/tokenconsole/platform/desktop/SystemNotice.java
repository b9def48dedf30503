package dev.tokenconsole.platform.desktop;

/** Tells somebody who looks at another window that something in this one ends soon. Never blocks. */
@FunctionalInterface
public interface SystemNotice {
    /** Where the system has no way that needs nothing installed. */
    SystemNotice NONE = (title, text) -> { };

    /** Shows both, as far as that works. Other programs can read them: nothing secret may be in them. */
    void show(String title, String text);

    /**
     * On Linux what desktops come with, {@code notify-send}. None elsewhere: there AWT would be needed, which does not
     * go well beside JavaFX.
     */
    static SystemNotice ofThisComputer() {
        return System.getProperty("os.name").equals("Linux")
            ? NotifySend.onPath(System.getenv().getOrDefault("PATH", "")).<SystemNotice>map(found -> found).orElse(NONE)
            : NONE;
    }
}
