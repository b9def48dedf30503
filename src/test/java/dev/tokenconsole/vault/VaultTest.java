package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.Samples;

@Execution(ExecutionMode.CONCURRENT)
class VaultTest {
    @TempDir
    Path directory;

    @Test
    void beginsWithTheBuiltInEnvironmentsAndNoProfile() throws Exception {
        try (Vault vault = Samples.create(file(), Samples.quick())) {
            assertEquals(1, vault.generation());
            assertEquals(BuiltInEnvironments.builtIn(), vault.contents().environments());
            assertEquals(List.of(), vault.contents().profiles());
            assertEquals(file(), vault.file());
            assertEquals(file().toString(), vault.place());
            assertFalse(vault.isReadOnly());
        }
    }

    @Test
    void givesBackWhatWasSavedWithTheRealKdf() throws Exception {
        UUID id;
        try (Vault vault = Samples.location(file()).create(Samples.password())) {
            vault.save(Samples.contents(Samples.profile("one"), Samples.profile("two")));
            id = vault.vaultId();
        }
        try (Vault vault = Samples.location(file()).open(Samples.password())) {
            assertEquals(2, vault.generation());
            assertEquals(id, vault.vaultId());
            assertEquals(List.of("one", "two"), Samples.names(vault));
            Profile profile = vault.contents().profiles().getFirst();
            assertEquals(Samples.CLIENT_ID, profile.clientId());
            assertEquals(Secret.of(Samples.SECRET), profile.secret());
            assertEquals(Samples.NOTE, profile.note());
            assertEquals("stonex-payments-sandbox", profile.environmentId());
        }
    }

    @Test
    void countsItsSavesAndKeepsItsId() throws Exception {
        UUID id;
        try (Vault vault = Samples.filled(file(), Samples.quick())) {
            id = vault.vaultId();
            vault.save(vault.contents());
            assertEquals(3, vault.generation());
        }
        try (Vault vault = Samples.open(file(), Samples.quick())) {
            assertEquals(id, vault.vaultId());
            vault.save(Samples.contents(Samples.profile("later")));
            assertEquals(4, vault.generation());
        }
        try (Vault vault = Samples.open(file(), Samples.quick())) {
            assertEquals(4, vault.generation());
            assertEquals(List.of("later"), Samples.names(vault));
        }
    }

    @Test
    void wipesReplacedSecretsAndKeepsTheOthers() throws Exception {
        Profile kept = Samples.profile("kept");
        Profile replaced = Samples.profile("replaced");
        Profile renamed = new Profile(kept.id(), "renamed", kept.environmentId(), kept.clientId(), kept.secret(), "");
        Vault vault = Samples.create(file(), Samples.quick());
        vault.save(Samples.contents(kept, replaced));
        vault.save(Samples.contents(renamed));
        assertFalse(kept.secret().isClosed());
        assertTrue(replaced.secret().isClosed());
        vault.close();
        assertTrue(kept.secret().isClosed());
    }

    @Test
    void canOnlyBeClosedOnceItIsClosed() throws Exception {
        Vault vault = Samples.filled(file(), Samples.quick());
        vault.close();
        vault.close();
        assertThrows(IllegalStateException.class, vault::contents);
        assertThrows(IllegalStateException.class, () -> vault.save(VaultContents.initial()));
    }

    @Test
    void neverOverwritesWhatIsThere() throws Exception {
        CountingKdf kdf = new CountingKdf();
        Files.writeString(file(), "something of mine");
        assertProblem(Problem.EXISTS, () -> Samples.create(file(), Samples.quick(kdf)));
        Path dangling = Files.createSymbolicLink(directory.resolve("dangling"), directory.resolve("nowhere"));
        assertProblem(Problem.EXISTS, () -> Samples.create(dangling, Samples.quick(kdf)));
        assertEquals("something of mine", Files.readString(file()));
        assertEquals(0, kdf.runs());
    }

    /** The KDF takes long enough for another program to take the name meanwhile. */
    @Test
    void neverOverwritesWhatAppearsWhileTheKdfRuns() throws Exception {
        CountingKdf kdf = new CountingKdf();
        VaultRuntime runtime = Samples.quick((password, salt, parameters) -> {
            assertDoesNotThrow(() -> Files.writeString(file(), "just arrived"));
            return kdf.derive(password, salt, parameters);
        });
        assertProblem(Problem.EXISTS, () -> Samples.create(file(), runtime));
        assertEquals("just arrived", Files.readString(file()));
    }

    @Test
    void refusesAWeakPasswordBeforeAnythingElse() {
        CountingKdf kdf = new CountingKdf();
        for (String weak : List.of("", "short", "password1234", "aaaaaaaaaaaaaaaa")) {
            assertProblem(Problem.WEAK_PASSWORD, () -> VaultCreator.create(
                file(), weak.toCharArray(), KdfParameters.LIGHTEST, Samples.quick(kdf)));
        }
        assertProblem(Problem.WEAK_PASSWORD, () -> VaultCreator.create(
            file(), (Samples.PASSWORD + '\ud800').toCharArray(), KdfParameters.LIGHTEST, Samples.quick(kdf)));
        assertEquals(0, kdf.runs());
        assertFalse(Files.exists(file()));
    }

    @Test
    void doesNotTrimThePassword() throws Exception {
        Samples.create(file(), Samples.quick()).close();
        for (String other : List.of(" " + Samples.PASSWORD, Samples.PASSWORD + " ", Samples.PASSWORD + '\ud800', "")) {
            assertProblem(Problem.WRONG_PASSWORD, () -> Samples.open(file(), other.toCharArray(), Samples.quick()));
        }
    }

    @Test
    void leavesThePasswordToItsOwner() throws Exception {
        char[] password = Samples.password();
        VaultCreator.create(file(), password, KdfParameters.LIGHTEST, Samples.quick()).close();
        Samples.open(file(), password, Samples.quick()).close();
        assertArrayEquals(Samples.password(), password);
    }

    @Test
    void opensThroughALinkAndLeavesTheLinkInPlace() throws Exception {
        Samples.create(file(), Samples.quick()).close();
        Path link = Files.createSymbolicLink(directory.resolve("link.tcv"), file());
        try (Vault vault = Samples.open(link, Samples.quick())) {
            vault.save(Samples.contents(Samples.profile("through the link")));
        }
        assertTrue(Files.isSymbolicLink(link));
        try (Vault vault = Samples.open(file(), Samples.quick())) {
            assertEquals(List.of("through the link"), Samples.names(vault));
        }
    }

    @Test
    void savesToTheEndWhenItsCallerIsInterrupted() throws Exception {
        try (Vault vault = Samples.create(file(), Samples.quick())) {
            Thread.currentThread().interrupt();
            vault.save(Samples.contents(Samples.profile("interrupted")));
            assertTrue(Thread.interrupted(), "the interrupt is passed on");
        }
        try (Vault vault = Samples.open(file(), Samples.quick())) {
            assertEquals(List.of("interrupted"), Samples.names(vault));
        }
    }

    @Test
    void savesOfManyThreadsComeOneAfterAnother() throws Exception {
        int saves = 24;
        try (Vault vault = Samples.create(file(), Samples.quick());
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Long>> work = IntStream.range(0, saves).<Callable<Long>>mapToObj(i -> () -> {
                vault.save(Samples.contents(Samples.profile("save " + i)));
                return vault.generation();
            }).toList();
            for (Future<Long> done : threads.invokeAll(work)) {
                assertTrue(done.get() <= saves + 1);
            }
            assertEquals(saves + 1, vault.generation());
            try (Vault onDisk = Samples.open(file(), Samples.quick())) {
                assertEquals(saves + 1, onDisk.generation());
                assertEquals(Samples.names(vault), Samples.names(onDisk));
            }
        }
    }

    /** One key, one message: no two saves may share a salt, nor may two vaults. */
    @Test
    void neverRepeatsASaveSalt() throws Exception {
        Set<String> salts = new HashSet<>();
        try (Vault vault = Samples.filled(file(), Samples.quick())) {
            for (int i = 0; i < 200; i++) {
                vault.save(vault.contents());
                byte[] bytes = Files.readAllBytes(file());
                assertTrue(salts.add(java.util.HexFormat.of().formatHex(bytes, 46, 78)), "salt " + i);
            }
        }
    }

    @Test
    void copiesTheSlotsOfAnOrdinarySave() throws Exception {
        try (Vault vault = Samples.create(file(), Samples.quick())) {
            byte[] before = Files.readAllBytes(file());
            vault.save(Samples.contents(Samples.profile("one")));
            byte[] after = Files.readAllBytes(file());
            assertEquals(slots(before), slots(after));
            assertNotEquals(List.of(before), List.of(after));
            assertEquals(before.length, after.length, "the padding hides the number of profiles");
        }
    }

    @Test
    void refusesMoreThanAVaultMayHoldAndKeepsTheOld() throws Exception {
        try (Vault vault = Samples.filled(file(), Samples.quick())) {
            Profile[] many = IntStream.range(0, 9000).mapToObj(i -> new Profile(UUID.randomUUID(), "many " + i,
                BuiltInEnvironments.DEMO_ID, "id", Secret.of("s"), "x".repeat(2000))).toArray(Profile[]::new);
            assertProblem(Problem.TOO_MUCH, () -> vault.save(Samples.contents(many)));
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
            assertEquals(2, vault.generation());
        }
    }

    @Test
    void refusesContentsThatItWouldNotReadAgain() throws Exception {
        try (Vault vault = Samples.filled(file(), Samples.quick())) {
            Profile same = Samples.profile("twice");
            Profile lost = new Profile(UUID.randomUUID(), "lost", "no-such-place", "id", Secret.of("s"), "");
            for (VaultContents bad : List.of(Samples.contents(same, same), Samples.contents(lost))) {
                assertProblem(Problem.NOT_SAVED, () -> vault.save(bad));
                assertFalse(bad.profiles().getFirst().secret().isClosed(), "still the caller's");
            }
        }
        try (Vault vault = Samples.open(file(), Samples.quick())) {
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
        }
    }

    private static String slots(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes, 110, 218);
    }

    private Path file() {
        return directory.resolve("vault.tcv");
    }
}
