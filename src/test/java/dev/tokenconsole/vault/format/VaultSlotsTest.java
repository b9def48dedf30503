package dev.tokenconsole.vault.format;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.Samples;

/** Ways of opening that this version does not know, and several of those that it knows. */
class VaultSlotsTest {
    private static final UUID ID = UUID.fromString("3f0a9a4e-0000-4000-8000-1234567890ab");

    @TempDir
    Path directory;
    private Path file;
    private final VaultKey key = VaultKey.owning(new byte[32]);
    private final CountingKdf kdf = new CountingKdf();
    private final VaultRuntime runtime = Samples.quick(kdf);

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
    }

    @Test
    void aFileWithAnUnknownSlotIsReadButNotWritten() throws Exception {
        writeVault(passwordSlot(Samples.PASSWORD), new KeySlot(77, ID, new byte[] {1, 2, 3}));
        byte[] before = Files.readAllBytes(file);
        try (Vault vault = Samples.open(file, runtime)) {
            assertTrue(vault.isReadOnly());
            assertEquals(List.of("slots"), Samples.names(vault));
            VaultException e = assertProblem(Problem.READ_ONLY, () -> vault.save(VaultContents.initial()));
            assertEquals(file + " was last changed by a newer version of this program, so it is read-only here. "
                + "Nothing was lost. Update the program to change it.",
                e.getMessage());
            assertEquals(List.of("slots"), Samples.names(vault));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aKeychainSlotIsKeptByteForByte() throws Exception {
        byte[] body = new byte[76];
        Arrays.fill(body, (byte) 0x5a);
        writeVault(new KeySlot(KeySlot.KEYCHAIN, ID, body), passwordSlot(Samples.PASSWORD));
        byte[] before = Files.readAllBytes(file);
        try (Vault vault = Samples.open(file, runtime)) {
            assertFalse(vault.isReadOnly());
            vault.save(Samples.contents(Samples.profile("later")));
        }
        byte[] after = Files.readAllBytes(file);
        int slotsEnd = 111 + 19 + 76 + 19 + 88;
        assertArrayEquals(Arrays.copyOfRange(before, 110, slotsEnd), Arrays.copyOfRange(after, 110, slotsEnd));
        Samples.open(file, runtime).close();
    }

    @Test
    void everyPasswordSlotIsTried() throws Exception {
        writeVault(passwordSlot("the password of someone else"), passwordSlot(Samples.PASSWORD));
        int before = kdf.runs();
        Samples.open(file, runtime).close();
        assertEquals(2, kdf.runs() - before);
        assertProblem(Problem.WRONG_PASSWORD, () -> Samples.open(file, "neither".toCharArray(), runtime));
        assertEquals(4, kdf.runs() - before);
    }

    @Test
    void noPasswordSlotMeansANewerVersion() throws Exception {
        writeVault(new KeySlot(KeySlot.KEYCHAIN, ID, new byte[76]));
        VaultException e = assertProblem(Problem.NEWER_VERSION, () -> Samples.open(file, runtime));
        assertEquals("This vault was made by a newer version of this program: no password opens " + file
            + ". Update the program.", e.getMessage());
        assertEquals(0, kdf.runs());
    }

    @Test
    void aKeychainSlotOfAnotherLengthIsRefused() throws Exception {
        writeVault(new KeySlot(KeySlot.KEYCHAIN, ID, new byte[75]), passwordSlot(Samples.PASSWORD));
        assertProblem(Problem.ALTERED, () -> Samples.open(file, runtime));
    }

    /** The wrapped key is bound to its vault: it does not open in another one. */
    @Test
    void aSlotOfAnotherVaultDoesNotOpen() throws Exception {
        KeySlot foreign;
        try (MasterPassword password = MasterPassword.of(Samples.password())) {
            foreign = PasswordKeySlot.seal(
                key, new UUID(9, 9), password, KdfParameters.LIGHTEST, runtime.random(), runtime.kdf());
        }
        writeVault(foreign);
        assertProblem(Problem.WRONG_PASSWORD, () -> Samples.open(file, runtime));
    }

    @Test
    void eightSlotsAreTheMost() throws Exception {
        KeySlot password = passwordSlot(Samples.PASSWORD);
        KeySlot[] slots = new KeySlot[9];
        Arrays.fill(slots, new KeySlot(KeySlot.KEYCHAIN, ID, new byte[76]));
        slots[0] = password;
        writeVault(Arrays.copyOf(slots, 8));
        Samples.open(file, runtime).close();
        writeVault(slots);
        assertProblem(Problem.ALTERED, () -> Samples.open(file, runtime));
    }

    private KeySlot passwordSlot(String text) throws Exception {
        try (MasterPassword password = MasterPassword.of(text.toCharArray())) {
            return PasswordKeySlot.seal(key, ID, password, KdfParameters.LIGHTEST, runtime.random(), runtime.kdf());
        }
    }

    private void writeVault(KeySlot... slots) throws Exception {
        VaultErrors errors = new VaultErrors(file);
        byte[] json = VaultJson.write(Samples.contents(Samples.profile("slots")));
        assertTrue(new String(json, StandardCharsets.UTF_8).startsWith("{\"schema\":"));
        VaultHeader header = new VaultHeader(ID, 1, List.of(slots));
        Files.write(file, VaultCodec.seal(header, key, json, runtime.random(), errors));
    }
}
