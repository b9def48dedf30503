package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.RecordingRandom;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultAssert;
import dev.tokenconsole.vault.testing.VaultForger;

/** A change of the password: checks, wiping of keys, and backups under the earlier password. */
class PasswordChangeTest {
    private static final KdfParameters STRONGER = new KdfParameters(24_576, 2, 2);

    @TempDir
    Path directory;
    private final CountingKdf kdf = new CountingKdf();
    private final FaultySteps steps = new FaultySteps();
    private Path file;

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
    }

    @Test
    void theNextPasswordOpensAndTheOldOneDoesNot() throws Exception {
        try (Vault vault = filled()) {
            change(vault);
            assertEquals(3, vault.generation());
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
            assertProblem(Problem.WRONG_PASSWORD, () -> open(Samples.password()));
            vault.save(Samples.contents(Samples.profile("after")));
        }
        assertProblem(Problem.WRONG_PASSWORD, () -> open(Samples.password()));
        try (Vault vault = open(Samples.nextPassword())) {
            assertEquals(4, vault.generation());
            assertEquals(List.of("after"), Samples.names(vault));
        }
    }

    @Test
    void bothPasswordsStayTheCallers() throws Exception {
        char[] current = Samples.password();
        char[] next = Samples.nextPassword();
        try (Vault vault = filled()) {
            vault.changePassword(current, next, KdfParameters.LIGHTEST);
        }
        assertArrayEquals(Samples.password(), current);
        assertArrayEquals(Samples.nextPassword(), next);
    }

    @Test
    void earlierVersionsOpenWithTheirPasswordUntilTheyAreDeleted() throws Exception {
        try (Vault vault = filled()) {
            assertEquals(List.of(), vault.backups().ofOtherPasswords());
            change(vault);
            vault.save(Samples.contents(Samples.profile("after")));
            VaultBackups backups = vault.backups();
            assertEquals(List.of(3L, 2L, 1L), generations(backups.list()));
            List<Backup> others = backups.ofOtherPasswords();
            assertEquals(List.of(2L, 1L), generations(others));
            try (Vault old = VaultOpener.ofBackup(file, others.getFirst(), Samples.password(), runtime())) {
                assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(old));
            }
            assertProblem(Problem.WRONG_PASSWORD,
                () -> VaultOpener.ofBackup(file, others.getFirst(), Samples.nextPassword(), runtime()));
            backups.delete(others);
            assertEquals(List.of(3L), generations(vault.backups().list()));
            assertEquals(List.of(), vault.backups().ofOtherPasswords());
        }
        open(Samples.nextPassword()).close();
    }

    /** They would be offered for deletion. */
    @Test
    void whatIsOfAnotherVaultOrCannotBeReadIsNotOfAnotherPassword() throws Exception {
        try (Vault lost = filled()) {
            change(lost);
        }
        Files.delete(file);
        try (Vault vault = filled()) {
            Backup own = vault.backups().list().getFirst();
            Files.write(own.file().resolveSibling("vault.000009.20200101T000000Z.tcv"),
                VaultForger.flipped(Files.readAllBytes(own.file()), 150, 1));
            change(vault);
            assertEquals(2 + 2 + 1, vault.backups().list().size());
            List<Backup> others = vault.backups().ofOtherPasswords();
            assertEquals(2, others.size());
            for (Backup other : others) {
                assertEquals(vault.vaultId(), VaultFacts.of(other.file(), runtime()).vaultId());
            }
        }
    }

    @Test
    void oneThatCannotBeDeletedIsNamed() throws Exception {
        try (Vault vault = filled()) {
            change(vault);
            steps.failDeletingBackups();
            List<Backup> others = vault.backups().ofOtherPasswords();
            VaultAssert.assertSays(Problem.NOT_SAVED, others.getFirst().file()
                + " could not be deleted: Operation not permitted.", () -> vault.backups().delete(others));
        }
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() throws Exception {
        try (Vault vault = filled()) {
            byte[] before = Files.readAllBytes(file);
            int runs = kdf.runs();
            for (String wrong : List.of(Samples.NEXT_PASSWORD, "", Samples.PASSWORD + '\ud800')) {
                VaultAssert.assertSays(Problem.WRONG_PASSWORD, "Wrong password.", () -> vault.changePassword(
                    wrong.toCharArray(), Samples.nextPassword(), KdfParameters.LIGHTEST));
            }
            assertEquals(runs + 2, kdf.runs(), "half a character is refused without it");
            assertArrayEquals(before, Files.readAllBytes(file));
        }
    }

    @Test
    void aWeakNextPasswordIsRefusedBeforeTheKdfRuns() throws Exception {
        try (Vault vault = filled()) {
            int runs = kdf.runs();
            for (String weak : List.of("", "short", "password1234", Samples.PASSWORD.substring(0, 11))) {
                assertProblem(Problem.WEAK_PASSWORD, () -> vault.changePassword(
                    Samples.password(), weak.toCharArray(), KdfParameters.LIGHTEST));
            }
            assertEquals(runs, kdf.runs());
        }
    }

    @Test
    void tooCostlyIsRefusedBeforeTheKdfRuns() throws Exception {
        VaultRuntime small = Samples.runtime(new java.security.SecureRandom(), kdf, steps, 100L << 20);
        try (Vault vault = Samples.filled(file, small)) {
            int runs = kdf.runs();
            assertProblem(Problem.TOO_COSTLY, () -> vault.changePassword(
                Samples.password(), Samples.nextPassword(), KdfParameters.DEFAULT));
            assertEquals(runs, kdf.runs());
        }
    }

    @Test
    void theSamePasswordCanBeStrengthened() throws Exception {
        try (Vault vault = filled()) {
            assertEquals(KdfParameters.LIGHTEST, vault.kdf());
            vault.changePassword(Samples.password(), Samples.password(), STRONGER);
            assertEquals(STRONGER, vault.kdf());
            assertEquals(2, vault.backups().ofOtherPasswords().size(), "they cost less to guess");
        }
        try (Vault vault = open(Samples.password())) {
            assertEquals(STRONGER, vault.kdf());
        }
    }

    /** One proves the current password; two seal the next one and open what it sealed. */
    @Test
    void takesThreeRunsOfTheKdf() throws Exception {
        try (Vault vault = filled()) {
            int runs = kdf.runs();
            change(vault);
            assertEquals(runs + 3, kdf.runs());
        }
    }

    @Test
    void theOldKeyIsWipedAndTheNewOneWhenItIsClosed() throws Exception {
        RecordingRandom random = new RecordingRandom();
        Vault vault = Samples.filled(file, Samples.with(random, kdf));
        byte[] oldKey = random.filled(1);
        assertEquals(VaultKey.LENGTH, oldKey.length);
        byte[] wiped = new byte[VaultKey.LENGTH];
        assertNotEquals(List.of(java.util.HexFormat.of().formatHex(wiped)),
            List.of(java.util.HexFormat.of().formatHex(oldKey)));
        int next = random.count();
        change(vault);
        assertArrayEquals(wiped, oldKey);
        byte[] newKey = random.filled(next);
        assertFalse(java.util.Arrays.equals(wiped, newKey));
        vault.close();
        assertArrayEquals(wiped, newKey);
    }

    private static void change(Vault vault) throws VaultException {
        vault.changePassword(Samples.password(), Samples.nextPassword(), KdfParameters.LIGHTEST);
    }

    private Vault filled() throws VaultException {
        return Samples.filled(file, runtime());
    }

    private Vault open(char[] password) throws VaultException {
        return Samples.open(file, password, Samples.quick());
    }

    private VaultRuntime runtime() {
        return Samples.with(steps, kdf);
    }

    private static List<Long> generations(List<Backup> backups) {
        return backups.stream().map(Backup::generation).toList();
    }
}
