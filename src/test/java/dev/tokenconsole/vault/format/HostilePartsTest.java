package dev.tokenconsole.vault.format;

import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.KeyedVault;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.Sentences;
import dev.tokenconsole.vault.testing.VaultForger;

/** Vaults composed of parts of several vaults or versions, each part genuine and the trailer right. */
@DisplayName("row 8: hostile parts")
class HostilePartsTest {
    private static final int ID_AT = 22;
    private static final int GENERATION_AT = 38;
    private static final int SALT_AT = 46;
    private static final int COMMITMENT_AT = 78;
    private static final int COUNT_AT = 110;
    private static final int SLOTS_AT = 111;
    private static final int PAYLOAD_AT = 218;

    @TempDir
    Path directory;
    private Path file;
    private byte[] older;
    private byte[] good;
    private byte[] other;

    @BeforeEach
    void makeVaults() throws Exception {
        file = directory.resolve("vault.tcv");
        try (Vault vault = Samples.filled(file, Samples.quick())) {
            older = Files.readAllBytes(file);
            vault.save(Samples.contents(Samples.profile("newer")));
        }
        good = Files.readAllBytes(file);
        Path another = directory.resolve("other.tcv");
        Samples.filled(another, Samples.quick()).close();
        other = Files.readAllBytes(another);
    }

    @Test
    void commitmentZeroed() throws Exception {
        altered(VaultForger.changed(good, bytes -> bytes.put(COMMITMENT_AT, new byte[32])));
    }

    @Test
    void payloadOfAnOlderGeneration() throws Exception {
        altered(from(older, PAYLOAD_AT, older.length - 32));
    }

    @Test
    void payloadAndKeysOfAnOlderGenerationUnderTheNewNumber() throws Exception {
        byte[] forged = from(older, PAYLOAD_AT, older.length - 32);
        altered(VaultForger.changed(forged, bytes -> bytes.put(SALT_AT, older, SALT_AT, COUNT_AT - SALT_AT)));
        altered(VaultForger.changed(good, bytes -> bytes.putLong(GENERATION_AT, 2)));
        altered(VaultForger.changed(older, bytes -> bytes.putLong(GENERATION_AT, 3)));
    }

    /** Nothing in a file can tell that it is not the newest. */
    @Test
    void aWholeOlderGenerationOpens() throws Exception {
        Files.write(file, older);
        try (Vault vault = Samples.open(file, Samples.quick())) {
            assertEquals(2, vault.generation());
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
        }
    }

    @Test
    void slotOfAnotherVault() throws Exception {
        says(Problem.WRONG_PASSWORD, Sentences.WRONG_PASSWORD, from(other, SLOTS_AT, PAYLOAD_AT), 1);
        says(Problem.WRONG_PASSWORD, Sentences.WRONG_PASSWORD, from(other, ID_AT, GENERATION_AT), 1);
    }

    /** With its id as well, the slot opens; but what it opens is the other vault. */
    @Test
    void slotAndIdOfAnotherVault() throws Exception {
        byte[] forged = from(other, SLOTS_AT, PAYLOAD_AT);
        altered(VaultForger.changed(forged, bytes -> bytes.put(ID_AT, other, ID_AT, 16)));
        altered(from(other, 0, PAYLOAD_AT));
        altered(from(other, PAYLOAD_AT, other.length - 32));
    }

    @Test
    void slotAdded() throws Exception {
        KeyedVault vault = new KeyedVault();
        byte[] one = vault.with(vault.slot());
        altered(withSlots(one, slice(one, SLOTS_AT, PAYLOAD_AT), slice(one, SLOTS_AT, PAYLOAD_AT)));
        altered(withSlots(one, slice(one, SLOTS_AT, PAYLOAD_AT), bytes(new KeySlot(77, KeyedVault.ID, new byte[3]))));
        altered(withSlots(one, bytes(new KeySlot(KeySlot.KEYCHAIN, KeyedVault.ID, new byte[76])),
            slice(one, SLOTS_AT, PAYLOAD_AT)));
    }

    @Test
    void slotRemovedOrMoved() throws Exception {
        KeyedVault vault = new KeyedVault();
        byte[] first = bytes(vault.slot());
        byte[] second = bytes(new KeySlot(KeySlot.KEYCHAIN, new UUID(1, 2), new byte[76]));
        byte[] two = vault.with(vault.slot(), new KeySlot(KeySlot.KEYCHAIN, new UUID(1, 2), new byte[76]));
        altered(withSlots(two, first));
        altered(withSlots(two, second, first));
        says(Problem.NEWER_VERSION, Sentences.noPassword(file), withSlots(two, second), 0);
    }

    /** A wrapped key is bound to what its opening costs. */
    @Test
    void slotMadeCheaper() throws Exception {
        KeyedVault vault = new KeyedVault();
        byte[] costly = vault.with(vault.slot(new KdfParameters(65_536, 3, 4)));
        for (int number = 0; number < 3; number++) {
            int at = SLOTS_AT + 19 + 4 * number;
            int less = number == 0 ? 19_456 : 1;
            says(Problem.WRONG_PASSWORD, Sentences.WRONG_PASSWORD,
                VaultForger.changed(costly, bytes -> bytes.putInt(at, less)), 1);
        }
    }

    private byte[] from(byte[] source, int from, int to) {
        return VaultForger.changed(good, bytes -> bytes.put(from, source, from, to - from));
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] bytes(KeySlot slot) {
        ByteBuffer bytes = ByteBuffer.allocate(slot.length());
        slot.write(bytes);
        return bytes.array();
    }

    /** All of {@code file} but its slots, with lengths and count as they have to be. */
    private static byte[] withSlots(byte[] file, byte[]... slots) {
        int payloadAt = ByteBuffer.wrap(file).getInt(10);
        int length = Arrays.stream(slots).mapToInt(slot -> slot.length).sum();
        ByteBuffer body = ByteBuffer.allocate(file.length - 32 - payloadAt + SLOTS_AT + length);
        body.put(file, 0, SLOTS_AT);
        for (byte[] slot : slots) {
            body.put(slot);
        }
        body.put(file, payloadAt, file.length - 32 - payloadAt);
        body.putInt(10, SLOTS_AT + length).putLong(14, body.capacity() + 32).put(COUNT_AT, (byte) slots.length);
        return VaultForger.trailed(body.array());
    }

    private void altered(byte[] bytes) throws Exception {
        says(Problem.ALTERED, Sentences.altered(file), bytes, 1);
    }

    private void says(Problem problem, String sentence, byte[] bytes, int kdfRuns) throws Exception {
        CountingKdf kdf = new CountingKdf();
        Files.write(file, bytes);
        assertSays(problem, sentence, () -> Samples.open(file, Samples.quick(kdf)).close());
        assertEquals(kdfRuns, kdf.runs());
    }
}
