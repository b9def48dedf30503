package dev.tokenconsole.vault.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;

/** F7, F8, N2: what others put into the folders of the program is not believed, and nothing there is waited for. */
@DisabledOnOs(OS.WINDOWS)
class StateFolderTest {
    private static final UUID ID = UUID.fromString("0d5c9a3e-1111-4222-8333-944455556666");

    @TempDir
    private Path home;
    private Path folder = Path.of("nowhere");
    private LocalState state = new LocalState(folder);

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(home.resolve("state"), PosixFilePermissions.asFileAttribute(
            PosixFilePermissions.fromString("rwx------")));
        state = new LocalState(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwx-w--w-", "rwxrwxr-x"})
    void aFolderThatOthersCanChangeIsNotUsed(String permissions) throws Exception {
        state.remember(ID, 7);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        assertThrows(IOException.class, () -> state.acquire(ID));
        assertEquals(0, state.lastGeneration(ID));
        state.remember(ID, 8);
        assertEquals("7", Files.readString(folder.resolve(ID + ".generation")));
    }

    @Test
    void aVaultOpensForReadingWithoutItsState() throws Exception {
        VaultLocation place = TeamVault.location(home);
        place.create(ConsoleDriver.PASSWORD.toCharArray()).close();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (var vault = place.open(ConsoleDriver.PASSWORD.toCharArray())) {
            assertEquals(VaultAccess.NO_LOCK, vault.access());
        }
    }

    @Test
    void aLinkInItsPlaceIsReplacedAndItsTargetKept() throws Exception {
        Path target = Files.writeString(home.resolve("bashrc"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve(ID + ".generation"), target);
        assertEquals(0, state.lastGeneration(ID));
        state.remember(ID, 3);
        assertEquals("mine", Files.readString(target));
        assertTrue(Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS));
        assertEquals(3, state.lastGeneration(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "dangling", "folder", "pipe"})
    void onlyARegularFileIsALock(String kind) throws Exception {
        Path lock = folder.resolve(ID + ".lock");
        switch (kind) {
            case "link" -> Files.createSymbolicLink(lock, Files.createFile(home.resolve("other")));
            case "dangling" -> Files.createSymbolicLink(lock, home.resolve("nothing"));
            case "folder" -> Files.createDirectory(lock);
            default -> pipe(lock);
        }
        soon(() -> assertThrows(IOException.class, () -> state.acquire(ID)));
        assertFalse(Files.exists(home.resolve("nothing")));
    }

    @Test
    void aPipeInPlaceOfTheGenerationIsNotRead() throws Exception {
        pipe(folder.resolve(ID + ".generation"));
        soon(() -> assertEquals(0, state.lastGeneration(ID)));
        soon(() -> state.remember(ID, 4));
        assertEquals(4, state.lastGeneration(ID));
    }

    @Test
    void aPipeInPlaceOfTheBackupsStopsNoOpening() throws Exception {
        VaultLocation place = TeamVault.location(home);
        place.create(ConsoleDriver.PASSWORD.toCharArray()).close();
        pipe(home.resolve("backups"));
        soon(() -> assertEquals(List.of(), place.backups()));
        soon(() -> {
            try (var vault = place.open(ConsoleDriver.PASSWORD.toCharArray())) {
                assertEquals(VaultAccess.WRITING, vault.access());
                IOException said = assertThrows(IOException.class,
                    () -> new BackupFolder(place.file(), FileOperations.SYSTEM).add(place.file(), 1));
                assertTrue(String.valueOf(said.getMessage()).contains("backups is no folder"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01T00:00:00Z", "+100000-01-01T00:00:00Z", "1901-12-14T00:00:00Z"})
    void aBackupOfAnyYearIsListed(String time) throws Exception {
        Path vault = Files.writeString(home.resolve("vault.tcv"), "a vault");
        Files.setLastModifiedTime(vault, FileTime.from(Instant.parse(time)));
        BackupFolder backups = new BackupFolder(vault, FileOperations.SYSTEM);
        backups.add(vault, 2);
        assertEquals(List.of(2L), backups.list().stream().map(Backup::generation).toList());
    }

    private static void pipe(Path path) throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).inheritIO().start().waitFor());
    }

    private static void soon(Executable work) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), work);
    }
}
