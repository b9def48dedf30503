package dev.tokenconsole.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.testing.OtherUser;

/** F7: settings that other users can change do not decide when the vault locks, and are left as they are. */
@DisabledOnOs(OS.WINDOWS)
class ForeignSettingsTest {
    private static final String AN_HOUR = "{\"idleLockMinutes\":60}";

    @TempDir
    private Path home;
    private Path folder = Path.of("nowhere");
    private Path file = Path.of("nowhere");

    private enum Fault {
        SHARED_FOLDER("other users can change the folder state; allow writing to its owner alone (chmod go-w)"),
        SHARED_FILE("other users can change the file settings.json; allow writing to its owner alone (chmod go-w)"),
        FOREIGN_FOLDER("the folder state belongs to another user; move it away, and the program creates its own"),
        FOREIGN_FILE("the file settings.json belongs to another user; move it away, and the program creates its own"),
        LINK_TO_A_FOREIGN_FILE(FOREIGN_FILE.reason);

        private final String reason;

        Fault(String reason) {
            this.reason = reason;
        }
    }

    @BeforeEach
    void place() throws IOException {
        folder = home.resolve("state");
        file = folder.resolve("settings.json");
        FileOperations.SYSTEM.makeDirectories(folder);
        Files.writeString(file, AN_HOUR);
        mode(file, "rw-------");
    }

    @ParameterizedTest
    @EnumSource
    void areNotUsedAndNotChanged(Fault fault) throws Exception {
        switch (fault) {
            case SHARED_FOLDER -> mode(folder, "rwxrwxrwx");
            case SHARED_FILE -> {
                mode(folder, "rwxr-xr-x");
                mode(file, "rw-rw-rw-");
            }
            case FOREIGN_FOLDER -> OtherUser.give(folder);
            case FOREIGN_FILE -> OtherUser.give(file);
            case LINK_TO_A_FOREIGN_FILE -> {
                Path theirs = Files.move(file, home.resolve("theirs"));
                OtherUser.give(theirs);
                Files.createSymbolicLink(file, theirs);
            }
        }
        SettingsStore store = new SettingsStore(folder);
        assertEquals(Settings.DEFAULT, store.settings());
        assertEquals("The program settings in " + store.place() + " are not used: " + fault.reason
            + ". The defaults apply.", store.loadProblem());
        store.set(Settings.DEFAULT.withIdleLock(Duration.ofMinutes(30)));
        assertThrows(IOException.class, store::write);
        assertEquals(AN_HOUR, Files.readString(file));
    }

    /** As programs that manage the files of a home make them. */
    @Test
    void aLinkToAFileOfOnesOwnIsFollowed() throws Exception {
        Path real = Files.move(file, home.resolve("real.json"));
        Files.createSymbolicLink(file, real);
        SettingsStore store = new SettingsStore(folder);
        assertEquals(Duration.ofMinutes(60), store.settings().idleLock());
        store.set(Settings.DEFAULT.withIdleLock(Duration.ofMinutes(5)));
        store.write();
        assertTrue(Files.isSymbolicLink(file));
        assertEquals(Duration.ofMinutes(5), new SettingsStore(folder).settings().idleLock());
        assertTrue(Files.readString(real).contains("5"));
    }

    private static void mode(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
