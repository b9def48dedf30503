package dev.tokenconsole.platform.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The desktop's own program is given exactly the words, and left alone once it failed. */
@DisabledOnOs(OS.WINDOWS)
class NotifySendTest {
    @TempDir
    private Path home;

    @Test
    void isGivenTheWords() throws Exception {
        program("printf '%s\\n' \"$@\" > \"" + home + "/new\" && mv \"" + home + "/new\" \"" + home + "/said\"");
        NotifySend.onPath("/no/such/place::" + home).orElseThrow().show(notice("--a text; $(exit 1)"));
        Awaitility.await().until(() -> Files.exists(home.resolve("said")));
        assertEquals(List.of("--app-name=Title", "--", "Title", "--a text; $(exit 1)"),
            Files.readAllLines(home.resolve("said")));
    }

    @Test
    void isNotAskedAgainOnceItFailed() throws Exception {
        program("echo x >> \"" + home + "/asked\"; exit 1");
        SystemNotice notices = NotifySend.onPath(home.toString()).orElseThrow();
        notices.show(notice("text"));
        Awaitility.await().until(() -> ((NotifySend) notices).isBroken());
        notices.show(notice("text"));
        assertEquals(List.of("x"), Files.readAllLines(home.resolve("asked")));
    }

    @Test
    void aFolderWithoutItHasNone() throws IOException {
        Files.writeString(home.resolve("notify-send"), "not to be run");
        assertTrue(NotifySend.onPath(home + "::\0").isEmpty());
    }

    @Test
    void aRelativeFolderIsNotSearched() throws IOException {
        program("exit 0");
        Path relative = Path.of("").toAbsolutePath().relativize(home);
        assertTrue(Files.isExecutable(relative.resolve("notify-send")));
        assertTrue(NotifySend.onPath(relative + ":").isEmpty());
    }

    private static SystemNotice.Notice notice(String text) {
        return new SystemNotice.Notice(SystemNotice.Subject.RENEWAL, "Title", text, Optional.empty(), () -> { });
    }

    private void program(String script) throws IOException {
        Path file = Files.writeString(home.resolve("notify-send"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
