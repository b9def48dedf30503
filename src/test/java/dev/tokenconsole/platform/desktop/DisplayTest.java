package dev.tokenconsole.platform.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void unixNeedsAnXServer() {
        for (String os : new String[] {"Linux", "FreeBSD"}) {
            assertTrue(Display.isAvailable(Map.of("DISPLAY", ":0"), os, ""));
            assertFalse(Display.isAvailable(Map.of(), os, ""));
            assertFalse(Display.isAvailable(Map.of("DISPLAY", ""), os, ""));
            assertFalse(Display.isAvailable(Map.of("WAYLAND_DISPLAY", "wayland-0"), os, ""));
        }
    }

    @Test
    void othersBringTheirsAlong() {
        assertTrue(Display.isAvailable(Map.of(), "Windows 11", ""));
        assertTrue(Display.isAvailable(Map.of(), "Mac OS X", ""));
    }

    @Test
    void theHeadlessPlatformNeedsNone() {
        assertTrue(Display.isAvailable(Map.of(), "Linux", "Headless"));
    }
}
