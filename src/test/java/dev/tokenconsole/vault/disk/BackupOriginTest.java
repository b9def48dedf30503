package dev.tokenconsole.vault.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.VaultOpener;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultAssert;
import dev.tokenconsole.vault.testing.VaultForger;

/** A file that is chosen among the backups opens as a backup, not as a second vault. */
class BackupOriginTest {
    @TempDir
    Path directory;
    private Path file;
    private Backup backup;

    @BeforeEach
    void saveThrice() throws Exception {
        file = directory.resolve("vault.tcv");
        try (Vault vault = Samples.filled(file, runtime())) {
            vault.save(Samples.contents(Samples.profile("third")));
        }
        backup = Samples.location(file).backups().getFirst();
        assertEquals(2, backup.generation());
    }

    @Test
    void oneOfTheListIsRecognisedAsThat() throws Exception {
        assertPicked(file, backup, backup.file());
        Path roundabout = directory.resolve("backups/../backups").resolve(backup.file().getFileName());
        assertPicked(file, backup, roundabout);
        assertAccess(VaultAccess.BACKUP);
    }

    @Test
    void aVaultOfAnyOtherNameIsFoundByItsId() throws Exception {
        Path renamed = Files.move(file, directory.resolve("my keys.tcv"));
        VaultLocation.Picked picked = pick(backup.file());
        assertEquals(renamed, picked.vault().file());
        assertEquals(2, picked.backup().orElseThrow().generation());
        assertAccess(VaultAccess.BACKUP);
    }

    @Test
    void aBackupOfAnyOtherNameIsFoundByItsId() throws Exception {
        Files.copy(file, directory.resolve("vault.copy-20261122-140500.tcv"));
        Path renamed = Files.move(backup.file(), backup.file().resolveSibling("the good one.tcv"));
        VaultLocation.Picked picked = pick(renamed);
        assertEquals(file, picked.vault().file(), "not the copy, which has the same id");
        Backup found = picked.backup().orElseThrow();
        assertEquals(renamed, found.file());
        assertEquals(2, found.generation());
        assertEquals(Files.size(renamed), found.bytes());
    }

    @Test
    void whereTheVaultIsGoneOrDamagedTheNameSaysWhichItWas() throws Exception {
        byte[] good = Files.readAllBytes(file);
        Files.write(file, VaultForger.flipped(good, 30, 1));
        assertPicked(file, backup, backup.file());
        Files.write(file, new byte[0]);
        assertPicked(file, backup, backup.file());
        assertAccess(VaultAccess.BACKUP);
        Files.delete(file);
        assertPicked(file, backup, backup.file());
        assertAccess(VaultAccess.BACKUP);
        Files.write(backup.file(), new byte[] {1, 2, 3});
        assertTrue(pick(backup.file()).backup().isPresent(), "a damaged one, too");
    }

    @Test
    void anotherVaultInItsPlaceIsSaidToBeOne() throws Exception {
        Files.delete(file);
        Samples.create(file, runtime()).close();
        byte[] other = Files.readAllBytes(file);
        assertPicked(file, backup, backup.file());
        try (Vault open = VaultOpener.forWriting(backup.file(), Samples.password(), runtime())) {
            assertEquals(VaultAccess.BACKUP_OF_ANOTHER, open.access());
            VaultAssert.assertProblem(Problem.READ_ONLY, () -> open.save(VaultContents.initial()));
            assertArrayEquals(other, Files.readAllBytes(file));
            open.makeCurrent();
            assertEquals(VaultAccess.WRITING, open.access());
        }
        List<Backup> kept = Samples.location(file).backups();
        assertTrue(kept.stream().anyMatch(each -> holds(each, other)), "the other is a backup now");
    }

    @Test
    void isReadAndNeverWrittenUnlessItIsMadeTheVault() throws Exception {
        byte[] before = Files.readAllBytes(backup.file());
        byte[] current = Files.readAllBytes(file);
        try (Vault open = VaultOpener.forWriting(backup.file(), Samples.password(), runtime())) {
            assertEquals(VaultAccess.BACKUP, open.access());
            assertEquals(file, open.file());
            VaultAssert.assertSays(Problem.READ_ONLY, file + " cannot be changed through a backup. Restore the backup "
                + "first.", () -> open.save(VaultContents.initial()));
            assertArrayEquals(before, Files.readAllBytes(backup.file()));
            assertArrayEquals(current, Files.readAllBytes(file));
            open.makeCurrent();
        }
        try (Vault open = Samples.open(file, runtime())) {
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(open));
        }
    }

    /** A vault of the user at {@code ~/backups/vault.tcv}. */
    @Test
    void aVaultThatIsKeptInAFolderOfThatNameIsAVault() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("kept")).resolve("backups");
        Path kept = Files.createDirectory(folder).resolve("vault.tcv");
        Files.copy(file, kept);
        assertEquals(Optional.empty(), pick(kept).backup());
        assertEquals(kept, pick(kept).vault().file());
        Samples.create(folder.resolveSibling("vault.tcv"), runtime()).close();
        assertEquals(Optional.empty(), pick(kept).backup(), "the one beside it is another");
        try (Vault open = Samples.open(kept, runtime())) {
            assertEquals(VaultAccess.WRITING, open.access());
        }
    }

    @Test
    void whatIsNoFileOrElsewhereIsNone() throws Exception {
        for (Path each : List.of(file, directory.resolve("backups"), directory.resolve("backups/none.tcv"),
                Path.of("/"), Path.of("/backups"), Path.of("backups"))) {
            assertEquals(Optional.empty(), pick(each).backup(), each.toString());
            assertEquals(each, pick(each).vault().file());
        }
    }

    private void assertPicked(Path vault, Backup expected, Path chosen) {
        VaultLocation.Picked picked = pick(chosen);
        assertEquals(vault, picked.vault().file());
        assertEquals(Optional.of(expected), picked.backup());
    }

    private void assertAccess(VaultAccess expected) throws VaultException {
        try (Vault open = VaultOpener.forWriting(backup.file(), Samples.password(), runtime())) {
            assertEquals(expected, open.access());
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(open));
        }
    }

    private static boolean holds(Backup each, byte[] bytes) {
        try {
            return Arrays.equals(bytes, Files.readAllBytes(each.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VaultLocation.Picked pick(Path chosen) {
        return Samples.location(file).pick(chosen);
    }

    private VaultRuntime runtime() {
        return Samples.on(directory.resolve("state"));
    }
}
