package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultAssert;

/** The earlier versions of a vault on disk. */
class VaultBackupsTest {
    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

    @TempDir
    Path directory;
    private final FaultySteps steps = new FaultySteps();
    private Path file;
    private Path backups;

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
        backups = directory.resolve("backups");
    }

    @Test
    void theLastFiveAreWholeVaultsOfTheGenerationAndTimeInTheirNames() throws Exception {
        try (Vault vault = Samples.create(file, Samples.quick())) {
            for (int second = 0; second < 8; second++) {
                Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(second).plusNanos(999_000_000)));
                vault.save(Samples.contents(Samples.profile("version " + vault.generation())));
            }
            List<Backup> kept = vault.backups().list();
            assertEquals(List.of(8L, 7L, 6L, 5L, 4L), kept.stream().map(Backup::generation).toList());
            assertEquals("vault.000008.20300102T030412Z.tcv", kept.getFirst().file().getFileName().toString());
            for (Backup backup : kept) {
                assertEquals(NOW.plusSeconds(backup.generation() - 1), backup.savedAt());
                assertEquals(Files.size(backup.file()), backup.bytes());
                try (Vault opened = VaultOpener.ofBackup(file, backup, Samples.password(), Samples.quick())) {
                    assertEquals(backup.generation(), opened.generation());
                    assertEquals(List.of("version " + (backup.generation() - 1)), Samples.names(opened));
                    assertEquals(VaultAccess.BACKUP, opened.access());
                    assertSays(Problem.READ_ONLY, file + " is not changed by what is done to a backup. Make the backup "
                        + "the current vault first.", () -> opened.save(VaultContents.initial()));
                }
            }
            assertEquals(kept, Samples.location(file).backups());
        }
    }

    @Test
    void theyAreSecondNamesOfTheFilesThatWereReplaced() throws Exception {
        try (Vault vault = Samples.create(file, Samples.quick())) {
            Object inode = Files.getAttribute(file, "unix:ino");
            vault.save(VaultContents.initial());
            assertEquals(inode, Files.getAttribute(only().file(), "unix:ino"));
            assertNotEquals(inode, Files.getAttribute(file, "unix:ino"));
        }
    }

    @Test
    void theyAreCopiesWhereThereAreNoLinks() throws Exception {
        try (Vault vault = Samples.create(file, Samples.with(steps))) {
            byte[] before = Files.readAllBytes(file);
            steps.haveNoLinks(UnsupportedOperationException::new);
            vault.save(Samples.contents(Samples.profile("copied")));
            assertArrayEquals(before, Files.readAllBytes(only().file()));
            assertEquals(Set.of("OWNER_READ", "OWNER_WRITE"), Set.copyOf(
                Files.getPosixFilePermissions(only().file()).stream().map(Enum::name).toList()));
        }
    }

    @Test
    void aLinkThatIsRefusedIsACopyToo() throws Exception {
        try (Vault vault = Samples.create(file, Samples.with(steps))) {
            byte[] before = Files.readAllBytes(file);
            steps.failNext("link", () -> new FileSystemException("x", null, "Operation not permitted"));
            vault.save(Samples.contents(Samples.profile("copied")));
            assertArrayEquals(before, Files.readAllBytes(only().file()));
        }
    }

    @Test
    void aSaveWithoutItsBackupIsRefusedAndMayBeTriedAgain() throws Exception {
        try (Vault vault = Samples.filled(file, Samples.with(steps))) {
            steps.heal();
            byte[] before = Files.readAllBytes(file);
            for (String step : List.of("link", "move")) {
                steps.failNext(step, () -> new IOException("No space left on device"));
                assertSays(Problem.NOT_SAVED, file + " could not be saved: No space left on device. Nothing was lost: "
                    + "a vault is replaced as a whole or not at all.",
                    () -> vault.save(Samples.contents(Samples.profile("later"))));
                assertArrayEquals(before, Files.readAllBytes(file));
                assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
            }
            vault.save(Samples.contents(Samples.profile("later")));
            assertEquals(List.of(2L, 1L), generations(vault));
        }
    }

    @Test
    void noFolderForBackupsIsNoSave() throws Exception {
        try (Vault vault = Samples.create(file, Samples.quick())) {
            byte[] before = Files.readAllBytes(file);
            Files.writeString(backups, "in the way");
            VaultAssert.assertProblem(Problem.NOT_SAVED, () -> vault.save(VaultContents.initial()));
            assertArrayEquals(before, Files.readAllBytes(file));
            assertEquals(List.of(), vault.backups().list());
            Files.delete(backups);
            vault.save(VaultContents.initial());
            assertEquals(1, only().generation());
        }
    }

    @Test
    void theVaultBehindALinkIsKeptAndNotTheLink() throws Exception {
        Path real = directory.resolve("elsewhere").resolve("real.tcv");
        Samples.create(real, Samples.quick()).close();
        Files.createSymbolicLink(file, real);
        byte[] before = Files.readAllBytes(real);
        try (Vault vault = Samples.open(file, Samples.quick())) {
            vault.save(VaultContents.initial());
            assertFalse(Files.isSymbolicLink(only().file()));
            assertArrayEquals(before, Files.readAllBytes(only().file()));
            assertFalse(Files.exists(real.resolveSibling("backups")));
        }
    }

    @Test
    void severalVaultsInOneFolderKeepTheirOwn() throws Exception {
        for (String name : List.of("vault", "other.tcv", "vault.other.tcv")) {
            saved(directory.resolve(name), 3);
        }
        saved(file, 9);
        for (String name : List.of("other.tcv", "vault.other.tcv")) {
            assertEquals(List.of(3L, 2L, 1L), generations(directory.resolve(name)));
        }
        // Two vaults of one stem see all of both, and delete none of the other's.
        assertEquals(5 + 3, Samples.location(file).backups().size());
    }

    @Test
    void whatIsLeftOfALostVaultStaysWhenANewOneTakesItsName() throws Exception {
        saved(file, 4);
        List<Backup> lost = Samples.location(file).backups();
        Files.delete(file);
        saved(file, 9);
        assertTrue(Samples.location(file).backups().containsAll(lost));
        assertEquals(4 + 5, Samples.location(file).backups().size());
    }

    @Test
    void whatIsNoBackupIsNeitherListedNorDeleted() throws Exception {
        Files.createDirectories(backups.resolve("vault.000001.20200101T000000Z.tcv"));
        for (String name : List.of("vault.000002.20200199T000000Z.tcv", "vault.2.20200101T000000Z.tcv", "mine.txt",
                "vault.000003.20200101T000000Z.tcv.old", "vault.unreadable.20200101T000000Z.tcv",
                "vault.9999999999999999999.20200101T000000Z.tcv")) {
            Files.writeString(backups.resolve(name), name);
        }
        Path link = backups.resolve("vault.000004.20200101T000000Z.tcv");
        Files.createSymbolicLink(link, backups.resolve("mine.txt"));
        new ProcessBuilder("mkfifo", backups.resolve("vault.000005.20200101T000000Z.tcv").toString()).start().waitFor();
        long before = count();
        assertEquals(List.of(), Samples.location(file).backups());
        saved(file, 9);
        assertEquals(before + 5, count());
        assertTrue(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
        assertEquals(List.of(9L, 8L, 7L, 6L, 5L), generations(file));
    }

    /** Named like ours, but no vault at all. */
    @Test
    void whatOnlyHasTheNameStays() throws Exception {
        Files.createDirectories(backups);
        Path mine = Files.writeString(backups.resolve("vault.000001.20200101T000000Z.tcv"), "mine");
        saved(file, 9);
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void anotherFileOfTheSameNameIsNotTakenForTheBackup() throws Exception {
        try (Vault vault = Samples.create(file, Samples.quick())) {
            Files.setLastModifiedTime(file, FileTime.from(NOW));
            byte[] before = Files.readAllBytes(file);
            Path taken = backups.resolve("vault.000001.20300102T030405Z.tcv");
            Files.createDirectories(backups);
            Files.writeString(taken, "something else");
            vault.save(VaultContents.initial());
            assertEquals("something else", Files.readString(taken));
            assertArrayEquals(before, Files.readAllBytes(backups.resolve("vault.000001.20300102T030406Z.tcv")));
        }
    }

    @Test
    void yesterdaysLastStaysAndOneThatCannotBeDeletedDoesNoHarm() throws Exception {
        VaultRuntime runtime = Samples.at(InstantSource.fixed(NOW), steps);
        try (Vault vault = Samples.create(file, runtime)) {
            Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(86_400)));
            vault.save(VaultContents.initial());
            for (int i = 0; i < 6; i++) {
                Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(20 - i)));
                vault.save(VaultContents.initial());
            }
            assertEquals(List.of(7L, 6L, 5L, 4L, 3L, 1L), generations(vault));
            steps.failDeletingBackups();
            vault.save(VaultContents.initial());
            assertEquals(7, generations(vault).size());
        }
    }

    private void saved(Path at, int times) throws Exception {
        try (Vault vault = Samples.create(at, Samples.quick())) {
            for (int i = 0; i < times; i++) {
                Files.setLastModifiedTime(at, FileTime.from(Instant.now().minusSeconds(times - i)));
                vault.save(vault.contents());
            }
        }
    }

    private Backup only() {
        List<Backup> all = Samples.location(file).backups();
        assertEquals(1, all.size(), all.toString());
        return all.getFirst();
    }

    private static List<Long> generations(Vault vault) {
        return vault.backups().list().stream().map(Backup::generation).toList();
    }

    private static List<Long> generations(Path at) {
        return Samples.location(at).backups().stream().map(Backup::generation).toList();
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.count();
        }
    }
}
