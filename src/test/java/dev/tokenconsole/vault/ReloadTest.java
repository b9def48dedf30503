package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.format.KeySlot;
import dev.tokenconsole.vault.format.VaultCodec;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultImage;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.RecordingRandom;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;

/** Another program, on another computer, saved the file while it is open here. */
class ReloadTest {
    @TempDir
    Path directory;
    private final RecordingRandom random = new RecordingRandom();
    private Path file;
    private Vault vault;

    @BeforeEach
    void open() throws Exception {
        file = directory.resolve("vault.tcv");
        vault = Samples.filled(file, Samples.with(random, new CountingKdf()));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void takesOverWhatTheOtherSaved() throws Exception {
        Profile mine = vault.contents().profiles().getFirst();
        otherSaves("theirs");
        assertProblem(Problem.CONFLICT, () -> vault.save(VaultContents.initial()));
        vault.reload();
        assertEquals(List.of("theirs"), Samples.names(vault));
        assertEquals(3, vault.generation());
        assertTrue(mine.secret().isClosed(), "what was replaced is wiped");
        assertFalse(vault.wasOlder());
        vault.save(Samples.contents(Samples.profile("both")));
        assertEquals(4, vault.generation());
        try (Vault other = Samples.open(file, Samples.quick())) {
            assertEquals(List.of("both"), Samples.names(other));
        }
    }

    @Test
    void anotherPasswordIsSaidAndWhatIsInMemoryStays() throws Exception {
        try (Vault other = Samples.open(file, Samples.quick())) {
            other.changePassword(Samples.password(), Samples.nextPassword(), KdfParameters.LIGHTEST);
        }
        refused(Problem.WRONG_PASSWORD, file + " no longer opens with the password used here: it was changed "
            + "elsewhere. Nothing was lost. Save a copy elsewhere, then lock the vault and open it with the new "
            + "password.");
    }

    @Test
    void anotherVaultInItsPlaceIsSaidToo() throws Exception {
        Files.delete(file);
        Samples.create(file, Samples.quick()).close();
        VaultException e = assertProblem(Problem.WRONG_PASSWORD, vault::reload);
        assertTrue(e.getMessage().startsWith(file + " no longer opens"), e.getMessage());
    }

    @Test
    void damageIsSaidAndIsNotOverwrittenAfterwards() throws Exception {
        byte[] good = Files.readAllBytes(file);
        Files.write(file, VaultForger.flipped(good, 2000, 3));
        refused(Problem.DAMAGED,
            "The file is damaged; your password is not the problem. Open a backup of " + file + ".");
        Files.write(file, VaultForger.changed(good, bytes -> bytes.put(2000, (byte) ~good[2000])));
        refused(Problem.ALTERED, "The file was modified after it was saved. Open a backup of " + file + ".");
        Files.write(file, new byte[] {1});
        refused(Problem.NOT_A_VAULT, file + " is not a vault file. Choose another.");
        Files.write(file, good);
        vault.reload();
        vault.save(VaultContents.initial());
    }

    @Test
    void aWayOfOpeningThatOnlyANewerVersionKnowsEndsTheWriting() throws Exception {
        VaultHeader known = VaultImage.parse(Files.readAllBytes(file), Long.MAX_VALUE, new VaultErrors(file)).header();
        List<KeySlot> slots = new ArrayList<>(known.slots());
        slots.add(new KeySlot(9, UUID.randomUUID(), new byte[10]));
        byte[] json = VaultJson.write(Samples.contents(Samples.profile("newer")));
        try (VaultKey key = VaultKey.owning(random.filled(1).clone())) {
            Files.write(file, VaultCodec.seal(new VaultHeader(known.vaultId(), 3, slots), key, json, random,
                new VaultErrors(file)));
        }
        vault.reload();
        assertEquals(List.of("newer"), Samples.names(vault));
        assertEquals(VaultAccess.NEWER_VERSION, vault.access());
        assertProblem(Problem.READ_ONLY, () -> vault.save(VaultContents.initial()));
    }

    @Test
    void anOlderCopyIsPointedOut() throws Exception {
        Path backup = vault.backups().list().getFirst().file();
        Files.write(file, Files.readAllBytes(backup));
        vault.reload();
        assertEquals(1, vault.generation());
        assertTrue(vault.wasOlder());
        vault.save(VaultContents.initial());
        assertFalse(vault.wasOlder());
    }

    @Test
    void aReaderDeletesNoBackups() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < 9; i++) {
            Files.write(directory.resolve("backups/vault.00001%d.20200101T000000Z.tcv".formatted(i)), bytes);
        }
        try (Vault reader = VaultOpener.forReading(file, Samples.password(), Samples.quick())) {
            reader.reload();
            assertEquals(10, reader.backups().list().size());
        }
    }

    @Test
    void aBackupHasNothingToReload() throws Exception {
        Backup backup = vault.backups().list().getFirst();
        try (Vault opened = VaultOpener.ofBackup(file, backup, Samples.password(), Samples.quick())) {
            assertThrows(IllegalStateException.class, opened::reload);
        }
    }

    @Test
    void aCopyOpensWithTheSamePasswordAndTheVaultIsLeftAlone() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Path copy = directory.resolve("new").resolve("copy.tcv");
        otherSaves("theirs");
        byte[] theirs = Files.readAllBytes(file);
        vault.saveCopy(copy, Samples.contents(Samples.profile("mine")));
        assertArrayEquals(theirs, Files.readAllBytes(file));
        assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
        assertEquals(2, vault.generation());
        try (Vault opened = Samples.open(copy, Samples.quick())) {
            assertEquals(List.of("mine"), Samples.names(opened));
            assertEquals(vault.vaultId(), opened.vaultId());
        }
        Files.write(file, before);
        vault.save(VaultContents.initial());
        assertEquals(3, vault.generation());
    }

    @Test
    void aCopyOverwritesNothing() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Path taken = Files.writeString(directory.resolve("taken"), "mine");
        Path dangling = Files.createSymbolicLink(directory.resolve("dangling"), directory.resolve("nowhere"));
        for (Path target : List.of(taken, dangling, file)) {
            assertSays(Problem.EXISTS, "A file already exists at " + target + ". It is never overwritten: open it, or "
                + "choose another location.",
                () -> vault.saveCopy(target, VaultContents.initial()));
        }
        assertEquals("mine", Files.readString(taken));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aCopyOfWhatCanOnlyBeReadIsPossible() throws Exception {
        Path copy = directory.resolve("copy.tcv");
        try (Vault reader = VaultOpener.forReading(file, Samples.password(), Samples.quick())) {
            reader.saveCopy(copy, reader.contents());
        }
        Samples.open(copy, Samples.quick()).close();
    }

    private void otherSaves(String name) throws VaultException {
        try (Vault other = Samples.open(file, Samples.quick())) {
            other.save(Samples.contents(Samples.profile(name)));
        }
    }

    private void refused(Problem problem, String sentence) throws Exception {
        byte[] there = Files.readAllBytes(file);
        assertSays(problem, sentence, vault::reload);
        assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
        assertFalse(vault.contents().profiles().getFirst().secret().isClosed());
        assertEquals(2, vault.generation());
        assertProblem(Problem.CONFLICT, () -> vault.save(VaultContents.initial()));
        assertArrayEquals(there, Files.readAllBytes(file));
    }
}
