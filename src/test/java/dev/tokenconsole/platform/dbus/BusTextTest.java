package dev.tokenconsole.platform.dbus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that go to GIO: strings and addresses. */
class BusTextTest {
    @Test
    void aStringCannotLeaveItsQuotes() {
        assertEquals("'a\\'b\\\\'", BusValues.quote("a'b\\"));
        assertEquals("'\\u000a\\u007f'", BusValues.quote("\n\u007f"));
        assertEquals("'\ufffd\ufffd\ud83d\udd11'", BusValues.quote("\0\ud83d\ud83d\udd11"));
    }

    @Test
    void theSessionBusIsTheGivenOneOrTheSocket(@TempDir Path folder) throws Exception {
        assertEquals(Optional.of("unix:abstract=x"),
            BusAddress.session(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:abstract=x")));
        assertEquals(Optional.empty(), BusAddress.session(Map.of("XDG_RUNTIME_DIR", folder.toString())));
        Files.createFile(folder.resolve("bus"));
        assertEquals(Optional.of("unix:path=" + folder + "/bus"),
            BusAddress.session(Map.of("XDG_RUNTIME_DIR", folder.toString())));
    }

    /** GIO would start a bus. */
    @Test
    void noBusIsStarted() {
        assertEquals(Optional.empty(), BusAddress.session(Map.of("DBUS_SESSION_BUS_ADDRESS", "autolaunch:")));
        assertEquals(Optional.empty(), BusAddress.session(Map.of()));
        assertEquals(Optional.empty(), BusAddress.session(Map.of("XDG_RUNTIME_DIR", "relative")));
    }
}
