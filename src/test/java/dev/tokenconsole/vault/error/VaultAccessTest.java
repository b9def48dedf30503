package dev.tokenconsole.vault.error;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultOpener;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;

/** The access to a vault, within one program. */
class VaultAccessTest {
    @TempDir
    Path directory;
    private Path file;
    private Path state;

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
        state = directory.resolve("deep").resolve("state");
    }

    @Test
    void theSecondReadsAndSaysWhy() throws Exception {
        try (Vault first = Samples.filled(file, Samples.on(state)); Vault second = open()) {
            assertEquals(VaultAccess.WRITING, first.access());
            assertFalse(first.isReadOnly());
            assertEquals(VaultAccess.OPEN_ELSEWHERE, second.access());
            assertTrue(second.isReadOnly());
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(second));
            String sentence = file + " is open in another window or command of this program, so it is read-only here. "
                + "Close it there, then open the vault here again.";
            assertSays(Problem.READ_ONLY, sentence, () -> second.save(VaultContents.initial()));
            assertSays(Problem.READ_ONLY, sentence, () -> second.changePassword(
                Samples.password(), Samples.password(), KdfParameters.LIGHTEST));
            first.save(Samples.contents(Samples.profile("still the first")));
        }
    }

    @Test
    void closingGivesItBackOnce() throws Exception {
        Vault first = Samples.filled(file, Samples.on(state));
        first.close();
        try (Vault second = open()) {
            assertEquals(VaultAccess.WRITING, second.access());
            first.close();
            try (Vault third = open()) {
                assertEquals(VaultAccess.OPEN_ELSEWHERE, third.access(),
                    "closed twice, the first gave up what is not its");
            }
            second.save(VaultContents.initial());
        }
    }

    @Test
    void closingTheSecondTakesNothingFromTheFirst() throws Exception {
        try (Vault first = Samples.filled(file, Samples.on(state))) {
            open().close();
            try (Vault third = open()) {
                assertEquals(VaultAccess.OPEN_ELSEWHERE, third.access());
            }
            assertEquals(VaultAccess.WRITING, first.access());
        }
    }

    @Test
    void readingKeepsNobodyFromWriting() throws Exception {
        Samples.filled(file, Samples.on(state)).close();
        try (Vault reader = VaultOpener.forReading(file, Samples.password(), Samples.on(state)); Vault writer =
                open()) {
            assertEquals(VaultAccess.READING, reader.access());
            assertEquals(VaultAccess.WRITING, writer.access());
            assertSays(Problem.READ_ONLY, file + " was opened read-only.",
                () -> reader.save(VaultContents.initial()));
        }
    }

    @Test
    void aWrongPasswordOrDamageGivesItBack() throws Exception {
        Samples.filled(file, Samples.on(state)).close();
        byte[] good = Files.readAllBytes(file);
        assertProblem(Problem.WRONG_PASSWORD, () -> Samples.open(file, "wrong".toCharArray(), Samples.on(state)));
        Files.write(file, VaultForger.changed(good, bytes -> bytes.put(2000, (byte) ~good[2000])));
        assertProblem(Problem.ALTERED, this::open);
        Files.write(file, good);
        try (Vault vault = open()) {
            assertEquals(VaultAccess.WRITING, vault.access());
        }
    }

    @Test
    void aFailedCreationGivesItBack() throws Exception {
        FaultySteps steps = new FaultySteps();
        steps.failAt(1, () -> new java.io.IOException("fault"));
        VaultRuntime runtime = Samples.on(state, new CountingKdf(), steps);
        assertProblem(Problem.NOT_CREATED, () -> Samples.create(file, runtime));
        steps.heal();
        Samples.create(file, runtime).close();
    }

    @Test
    void withoutAPlaceForTheLockItIsRead() throws Exception {
        Samples.filled(file, Samples.on(state)).close();
        Path inTheWay = Files.writeString(directory.resolve("a file"), "");
        try (Vault vault = Samples.open(file, Samples.on(inTheWay))) {
            assertEquals(VaultAccess.NO_LOCK, vault.access());
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
            assertSays(Problem.READ_ONLY, file + " could not be reserved for this program, so it is read-only here. "
                + "Check that the program's own folder belongs to you and that nobody else can write to it, then open "
                + "the vault again.",
                () -> vault.save(VaultContents.initial()));
        }
    }

    @Test
    void theLockBelongsToTheVaultWhateverItIsCalled() throws Exception {
        Samples.filled(file, Samples.on(state)).close();
        Path link = Files.createSymbolicLink(directory.resolve("link.tcv"), file);
        Path sameFolder = Files.createSymbolicLink(directory.resolve("same"), state);
        try (Vault vault = open()) {
            for (VaultRuntime runtime : List.of(Samples.on(state), Samples.on(sameFolder))) {
                try (Vault other = Samples.open(link, runtime)) {
                    assertEquals(VaultAccess.OPEN_ELSEWHERE, other.access());
                }
            }
            vault.save(VaultContents.initial());
        }
    }

    @Test
    void theLockFileIsItsOwnersAloneAndStays() throws Exception {
        Files.createDirectories(state);
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxr-xr-x"));
        Vault vault = Samples.create(file, Samples.on(state));
        Path lock = state.resolve(vault.vaultId() + ".lock");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)));
        vault.close();
        assertTrue(Files.exists(lock), "its existence says nothing");
        assertEquals(0, Files.size(lock));
    }

    @Test
    void unlockingIsOneRunOfTheKdf() throws Exception {
        Samples.filled(file, Samples.on(state)).close();
        CountingKdf kdf = new CountingKdf();
        Samples.open(file, Samples.on(state, kdf, FileOperations.SYSTEM)).close();
        assertEquals(1, kdf.runs());
        VaultOpener.forReading(file, Samples.password(), Samples.on(state, kdf, FileOperations.SYSTEM)).close();
        assertEquals(2, kdf.runs());
        Backup backup = Samples.location(file).backups().getFirst();
        VaultOpener.ofBackup(file, backup, Samples.password(), Samples.on(state, kdf, FileOperations.SYSTEM)).close();
        assertEquals(3, kdf.runs());
    }

    private Vault open() throws VaultException {
        return Samples.open(file, Samples.on(state));
    }
}
