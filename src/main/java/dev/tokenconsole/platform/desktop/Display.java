package dev.tokenconsole.platform.desktop;

import java.util.Map;

/** Finds out if a window can be opened. */
public final class Display {
    private Display() {}

    /** True but on a Unix without an X server; JavaFX needs one there, under Wayland too. */
    public static boolean isAvailable(Map<String, String> environment, String osName, String glassPlatform) {
        boolean needsX = !osName.startsWith("Windows") && !osName.startsWith("Mac");
        return !needsX || glassPlatform.equals("Headless") || !environment.getOrDefault("DISPLAY", "").isEmpty();
    }

    /** The same for this computer. */
    public static boolean isAvailable() {
        return isAvailable(System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform", ""));
    }
}
