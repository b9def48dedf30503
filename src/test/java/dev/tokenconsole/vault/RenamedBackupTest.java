package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;

/** Finding F5: the name of a backup is no evidence of what it is; its authenticated header is. */
class RenamedBackupTest {
    @TempDir
    private Path folder;
    private Path file;
    private VaultRuntime runtime;

    @BeforeEach
    void saveSevenTimes() throws Exception {
        file = folder.resolve("vault.tcv");
        runtime = Samples.on(folder.resolve("state"));
        try (Vault vault = Samples.create(file, runtime)) {
            for (int save = 2; save <= 7; save++) {
                vault.save(Samples.contents(Samples.profile("save " + save)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 6, 8, 100, 4_611_686_018_427_387_903L, Long.MAX_VALUE})
    void anOldVersionUnderAnotherNumberIsAltered(long claimed) throws Exception {
        rename(2, claimed);
        byte[] before = Files.readAllBytes(file);
        Backup lying = named(claimed);
        String words = assertProblem(Problem.ALTERED, () -> open(lying)).getMessage();
        assertEquals("The backup " + lying.file() + " was modified after it was saved. Choose another.", words);
        assertArrayEquals(before, Files.readAllBytes(file), "nothing was restored");
    }

    @Test
    void aHeaderThatWasMadeToFitIsNotAuthentic() throws Exception {
        Backup old = named(2);
        Backup claimed = named(6);
        Files.write(claimed.file(), VaultForger.changed(Files.readAllBytes(old.file()), bytes -> bytes.putLong(38, 6)));
        assertProblem(Problem.ALTERED, () -> open(claimed));
    }

    @Test
    void theTrueOneIsFoundBesideTheLyingOne() throws Exception {
        Path lying = file.resolveSibling("backups").resolve("vault.000006.20300101T000000Z.tcv");
        Files.copy(named(2).file(), lying);
        Backup found = Samples.location(file).backup(6).orElseThrow();
        assertTrue(!found.file().equals(lying), found.toString());
        try (Vault vault = open(found)) {
            assertEquals(List.of("save 6"), Samples.names(vault));
            vault.makeCurrent();
            assertEquals(8, vault.generation());
        }
    }

    @Test
    void aNumberThatOnlyANameSaysIsNotCountedUp() throws Exception {
        rename(2, 1_000_000);
        try (Vault vault = open(named(5))) {
            vault.makeCurrent();
            assertEquals(8, vault.generation());
        }
    }

    @Test
    void aBackupOfAnEarlierPasswordIsFoundUnderANumberThatIsTooHigh() throws Exception {
        try (Vault vault = Samples.open(file, runtime)) {
            vault.changePassword(Samples.password(), Samples.nextPassword(), KdfParameters.LIGHTEST);
            int all = vault.backups().ofOtherPasswords().size();
            rename(5, 1_000_000);
            assertEquals(all, vault.backups().ofOtherPasswords().size());
        }
    }

    private void rename(long from, long to) throws Exception {
        Path old = named(from).file();
        String name = old.getFileName().toString().replace("%06d".formatted(from), "%06d".formatted(to));
        // The true one has another time in its name if the second changed between the two saves.
        for (Backup replaced : Samples.location(file).backups()) {
            if (replaced.generation() == to) {
                Files.delete(replaced.file());
            }
        }
        Files.move(old, old.resolveSibling(name));
    }

    private Backup named(long generation) {
        return Samples.location(file).backups().stream().filter(backup -> backup.generation() == generation)
            .findFirst().orElseThrow();
    }

    private Vault open(Backup backup) throws Exception {
        return VaultOpener.ofBackup(file, backup, Samples.password(), runtime);
    }
}
