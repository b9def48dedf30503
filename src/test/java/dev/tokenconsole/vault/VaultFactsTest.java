package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.format.KeySlot;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultImage;
import dev.tokenconsole.vault.format.VaultLayout;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;

/** The facts of a file that need no password. */
class VaultFactsTest {
    @TempDir
    Path directory;
    private final CountingKdf kdf = new CountingKdf();
    private Path file;
    private UUID id;
    private byte[] good;

    @BeforeEach
    void makeAVault() throws Exception {
        file = directory.resolve("vault.tcv");
        try (Vault vault = Samples.filled(file, Samples.quick())) {
            id = vault.vaultId();
        }
        good = Files.readAllBytes(file);
    }

    @Test
    void theFactsNeedNoPasswordAndLeaveNoTrace() throws Exception {
        VaultFacts facts = Samples.location(file).look();
        assertEquals(new VaultFacts(id, 2, good.length, KdfParameters.LIGHTEST, true), facts);
        assertFalse(Files.exists(Samples.location(file).state()), "no lock, no note");
    }

    @Test
    void aWayOfOpeningThatIsNotKnownIsAFact() throws Exception {
        VaultHeader header = VaultImage.parse(good, Long.MAX_VALUE, new VaultErrors(file)).header();
        List<KeySlot> slots = new ArrayList<>(header.slots());
        slots.addFirst(new KeySlot(9, UUID.randomUUID(), new byte[10]));
        try (VaultKey key = VaultKey.fresh(new java.security.SecureRandom())) {
            Files.write(file, VaultForger.sealed(new VaultHeader(id, 5, slots), key, new byte[VaultLayout.BLOCK]));
        }
        VaultFacts facts = Samples.location(file).look();
        assertFalse(facts.fullyKnown());
        assertEquals(5, facts.generation());
        assertEquals(KdfParameters.LIGHTEST, facts.kdf());
    }

    @Test
    void everyDamageIsToldWithoutAPassword() throws Exception {
        told(Problem.EMPTY, new byte[0]);
        told(Problem.EMPTY, new byte[4362]);
        told(Problem.NOT_A_VAULT, new byte[] {1, 2, 3});
        told(Problem.TRUNCATED, Arrays.copyOf(good, 1000));
        told(Problem.TRUNCATED, Arrays.copyOf(good, 20));
        told(Problem.DAMAGED, VaultForger.flipped(good, 2000, 3));
        told(Problem.DAMAGED, Arrays.copyOf(good, good.length + 1));
        told(Problem.NEWER_VERSION, VaultForger.changed(good, bytes -> bytes.putShort(8, (short) 2)));
        told(Problem.TOO_COSTLY, VaultForger.changed(good, bytes -> bytes.putInt(130, 2_097_152)));
        told(Problem.ALTERED, VaultForger.changed(good, bytes -> bytes.put(110, (byte) 0)));
        Files.delete(file);
        assertProblem(Problem.MISSING, this::look);
        Files.createDirectory(file);
        assertProblem(Problem.NOT_A_VAULT, this::look);
        assertEquals(0, kdf.runs());
    }

    @Test
    void moreThanThisComputerCanBearIsToldToo() throws Exception {
        Files.write(file, VaultForger.changed(good, bytes -> bytes.putInt(130, 65_536)));
        VaultRuntime small = Samples.runtime(new java.security.SecureRandom(), kdf, FileOperations.SYSTEM, 100L << 20);
        assertProblem(Problem.TOO_COSTLY, () -> VaultFacts.of(file, small));
        assertEquals(0, kdf.runs());
    }

    @Test
    void thePlaceKnowsItsBackupsAndWhetherAnythingIsThere() throws Exception {
        VaultLocation location = Samples.location(file);
        assertTrue(location.exists());
        assertEquals(List.of(1L), location.backups().stream().map(Backup::generation).toList());
        VaultLocation nowhere = location.at(directory.resolve("nowhere").resolve("vault.tcv"));
        assertFalse(nowhere.exists());
        assertEquals(List.of(), nowhere.backups());
        assertEquals(location.state(), nowhere.state());
    }

    private void told(Problem problem, byte[] bytes) throws Exception {
        Files.write(file, bytes);
        assertProblem(problem, this::look);
    }

    private void look() throws VaultException {
        VaultFacts.of(file, Samples.quick(kdf));
    }
}
