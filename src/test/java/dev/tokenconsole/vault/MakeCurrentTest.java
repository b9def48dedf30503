package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;

/** A backup takes the place of whatever is at the vault's own. */
@Execution(ExecutionMode.CONCURRENT)
class MakeCurrentTest {
    private static final FileTime SAVED = FileTime.from(Instant.parse("2026-11-24T03:02:01Z"));

    @TempDir
    Path directory;
    private final FaultySteps steps = new FaultySteps();
    private Path file;
    private byte[] good;

    @BeforeEach
    void saveThrice() throws Exception {
        file = directory.resolve("vault.tcv");
        try (Vault vault = Samples.filled(file, runtime())) {
            vault.save(Samples.contents(Samples.profile("third")));
        }
        good = Files.readAllBytes(file);
    }

    @Test
    void damageIsPutAsideForGood() throws Exception {
        byte[] damaged = VaultForger.flipped(good, 2000, 3);
        Files.write(file, damaged);
        Files.setLastModifiedTime(file, SAVED);
        assertProblem(Problem.DAMAGED, () -> VaultFacts.of(file, runtime()));
        try (Vault backup = newestBackup()) {
            assertEquals(VaultAccess.BACKUP, backup.access());
            backup.makeCurrent();
            assertEquals(VaultAccess.WRITING, backup.access());
            assertEquals(4, backup.generation(), "above the third, which was used before");
            assertFalse(backup.wasOlder());
            Path aside = directory.resolve("backups/vault.unreadable.20261124T030201Z.tcv");
            assertArrayEquals(damaged, Files.readAllBytes(aside));
            for (int i = 0; i < 9; i++) {
                backup.save(Samples.contents(Samples.profile("save " + i)));
            }
            assertArrayEquals(damaged, Files.readAllBytes(aside));
            assertEquals(5, backup.backups().list().size(), "it is not one of the last five");
        }
        assertEquals(List.of("save 8"), names());
    }

    @Test
    void twoDamagesOfOneSecondAreBothKept() throws Exception {
        for (int bit = 0; bit < 3; bit++) {
            Files.write(file, VaultForger.flipped(good, 2000, bit));
            Files.setLastModifiedTime(file, SAVED);
            restore();
        }
        List<byte[]> aside = aside();
        for (int bit = 0; bit < 3; bit++) {
            byte[] damaged = VaultForger.flipped(good, 2000, bit);
            assertTrue(aside.stream().anyMatch(bytes -> Arrays.equals(damaged, bytes)), "bit " + bit);
        }
    }

    @Test
    void everyDamageCanBeRecoveredFrom() throws Exception {
        List<byte[]> damages = List.of(new byte[0], new byte[4362], new byte[] {1, 2, 3}, Arrays.copyOf(good, 1000),
            VaultForger.changed(good, bytes -> bytes.putShort(8, (short) 2)),
            VaultForger.changed(good, bytes -> bytes.putInt(130, 2_097_152)));
        for (byte[] damaged : damages) {
            Files.write(file, damaged);
            restore();
            assertEquals(List.of(Samples.PROFILE_NAME), names());
        }
        assertEquals(damages.size(), aside().size());
    }

    /** An attacker who can write the file can invent a generation after which no other could come. */
    @Test
    void aForgedGenerationIsNoObstacle() throws Exception {
        Files.write(file, VaultForger.changed(good, bytes -> bytes.putLong(38, Long.MAX_VALUE)));
        Files.write(directory.resolve("backups/vault.%d.20200101T000000Z.tcv".formatted(Long.MAX_VALUE)), good);
        try (Vault backup = open(generationTwo())) {
            backup.makeCurrent();
            assertEquals(4, backup.generation());
            backup.save(VaultContents.initial());
        }
    }

    @Test
    void aMissingFileIsMade() throws Exception {
        Files.delete(file);
        restore();
        assertEquals(List.of(Samples.PROFILE_NAME), names());
        assertEquals(List.of(), aside());
    }

    @Test
    void aHealthyVaultBecomesABackupLikeAnyOther() throws Exception {
        restore();
        List<Backup> backups = Samples.location(file).backups();
        assertEquals(List.of(3L, 2L, 1L), backups.stream().map(Backup::generation).toList());
        assertArrayEquals(good, Files.readAllBytes(backups.getFirst().file()));
        assertEquals(List.of(), aside());
        assertEquals(List.of(Samples.PROFILE_NAME), names());
    }

    /** The computer remembers nothing: what is on disk counts. */
    @Test
    void comesAfterWhatIsOnDiskEvenIfTheStateIsLost() throws Exception {
        VaultRuntime forgetful = Samples.on(directory.resolve("new state"));
        Backup first = Samples.location(file).backups().getLast();
        try (Vault backup = VaultOpener.ofBackup(file, first, Samples.password(), forgetful)) {
            backup.makeCurrent();
            assertEquals(4, backup.generation());
        }
        Files.delete(file);
        VaultRuntime forgetfulAgain = Samples.on(directory.resolve("newer state"));
        try (Vault backup = VaultOpener.ofBackup(file, first, Samples.password(), forgetfulAgain)) {
            backup.makeCurrent();
            assertEquals(4, backup.generation(), "above the third, which is a backup");
        }
    }

    @Test
    void isRefusedWhileSomebodyHasTheVaultOpen() throws Exception {
        try (Vault backup = newestBackup()) {
            try (Vault holder = Samples.open(file, runtime())) {
                assertSays(Problem.READ_ONLY, file + " is open in another window or command of this program, so it is "
                    + "read-only here. Close it there, then open the vault here again.", backup::makeCurrent);
                assertEquals(VaultAccess.BACKUP, backup.access());
                assertEquals(VaultAccess.WRITING, holder.access());
            }
            assertArrayEquals(good, Files.readAllBytes(file));
            backup.makeCurrent();
        }
    }

    @Test
    void norWhileSomebodyHasAnotherVaultOfThatNameOpen() throws Exception {
        Files.delete(file);
        try (Vault backup = newestBackup()) {
            try (Vault other = Samples.create(file, runtime())) {
                assertProblem(Problem.READ_ONLY, backup::makeCurrent);
                other.save(VaultContents.initial());
            }
            backup.makeCurrent();
            assertEquals(List.of(Samples.PROFILE_NAME), names());
        }
    }

    @Test
    void withoutALockItIsRefused() throws Exception {
        Path inTheWay = Files.writeString(directory.resolve("in the way"), "");
        try (Vault backup = VaultOpener.ofBackup(file, generationTwo(), Samples.password(), Samples.on(inTheWay))) {
            VaultException e = assertProblem(Problem.READ_ONLY, backup::makeCurrent);
            assertTrue(e.getMessage().startsWith(file + " could not be reserved"), e.getMessage());
        }
    }

    @Test
    void aVaultIsNoBackup() throws Exception {
        try (Vault vault = Samples.open(file, runtime())) {
            assertThrows(IllegalStateException.class, vault::makeCurrent);
        }
    }

    @Test
    void aFaultAtAnyStepLeavesWhatWasThereOrTheBackupAndItCanBeTriedAgain() throws Exception {
        byte[] damaged = VaultForger.flipped(good, 2000, 3);
        restore();
        steps.heal();
        Files.write(file, damaged);
        restore();
        int count = steps.taken().size();
        for (int step = 0; step < count; step++) {
            Files.write(file, damaged);
            Files.setLastModifiedTime(file, SAVED);
            try (Vault backup = newestBackup()) {
                steps.failAt(step, () -> new IOException("No space left on device"));
                boolean failed = fails(backup);
                steps.heal();
                byte[] there = Files.readAllBytes(file);
                assertTrue(Arrays.equals(damaged, there) || !names().isEmpty());
                if (failed) {
                    assertEquals(VaultAccess.BACKUP, backup.access());
                    backup.makeCurrent();
                }
                backup.save(Samples.contents(Samples.profile("after " + step)));
                assertTrue(aside().stream().anyMatch(bytes -> Arrays.equals(damaged, bytes)), "step " + step);
            }
            assertEquals(List.of("after " + step), names());
        }
    }

    private boolean fails(Vault backup) {
        try {
            backup.makeCurrent();
            return false;
        } catch (VaultException e) {
            assertEquals(steps.taken().getLast().equals("forceDirectory") ? Problem.UNCONFIRMED : Problem.NOT_SAVED,
                e.problem(), e.getMessage());
            return true;
        }
    }

    private void restore() throws VaultException {
        try (Vault backup = open(generationTwo())) {
            backup.makeCurrent();
        }
    }

    private Backup generationTwo() {
        return Samples.location(file).backups().stream().filter(each -> each.generation() == 2).findFirst()
            .orElseThrow();
    }

    private Vault newestBackup() throws VaultException {
        return open(Samples.location(file).backups().getFirst());
    }

    private Vault open(Backup backup) throws VaultException {
        return VaultOpener.ofBackup(file, backup, Samples.password(), runtime());
    }

    private VaultRuntime runtime() {
        return Samples.on(directory.resolve("state"), new CountingKdf(), steps);
    }

    private List<String> names() throws VaultException {
        try (Vault vault = VaultOpener.forReading(file, Samples.password(), Samples.quick())) {
            return Samples.names(vault);
        }
    }

    private List<byte[]> aside() throws IOException {
        List<byte[]> aside = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory.resolve("backups"))) {
            for (Path each : files.filter(path -> path.toString().contains("unreadable")).toList()) {
                aside.add(Files.readAllBytes(each));
            }
        }
        return aside;
    }
}
