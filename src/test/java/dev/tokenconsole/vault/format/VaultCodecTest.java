package dev.tokenconsole.vault.format;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;

class VaultCodecTest {
    private static final VaultErrors FAULTS = new VaultErrors(Path.of("vault.tcv"));

    private final VaultRuntime runtime = Samples.quick();
    private final VaultKey key = VaultKey.fresh(new SecureRandom());

    @Test
    void padsToWholeBlocksAndGivesBackWhatWasSealed() throws Exception {
        for (int length : new int[] {0, 1, 4091, 4092, 4093, 8188, 8189}) {
            byte[] json = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
            byte[] sealed = VaultCodec.seal(header(), key, json, runtime.random(), FAULTS);
            int blocks = (length + 4 + 4095) / 4096;
            assertEquals(218 + blocks * 4096 + 16 + 32, sealed.length);
            assertArrayEquals(json, VaultCodec.open(parse(sealed), key, FAULTS));
        }
    }

    @Test
    void fillsAVaultUpToItsLargestSize() throws Exception {
        int room = VaultLayout.MAX_TOTAL - 218 - 16 - 32 - 4096;
        byte[] sealed = VaultCodec.seal(header(), key, new byte[room], runtime.random(), FAULTS);
        assertEquals(room, VaultCodec.open(parse(sealed), key, FAULTS).length);
        assertProblem(Problem.TOO_MUCH,
            () -> VaultCodec.seal(header(), key, new byte[room + 1], runtime.random(), FAULTS));
    }

    @Test
    void refusesPaddingThatIsNotZero() {
        for (int at : new int[] {6, 4095}) {
            refused(plain(2, 4096).put(at, (byte) 1));
        }
    }

    @Test
    void refusesALengthThatDoesNotFitItsPadding() {
        for (int length : new int[] {4093, 8188, Integer.MAX_VALUE, -1}) {
            refused(plain(length, 4096));
        }
        refused(plain(2, 8192));
    }

    @Test
    void doesNotOpenWithAnotherKey() throws Exception {
        byte[] sealed = VaultCodec.seal(header(), key, new byte[2], runtime.random(), FAULTS);
        VaultKey other = VaultKey.fresh(new SecureRandom());
        assertProblem(Problem.ALTERED, () -> VaultCodec.open(parse(sealed), other, FAULTS));
    }

    /** GCM does not commit to a key: the commitment is compared first, and on its own. */
    @Test
    void refusesTheCommitmentOfAnotherKeyEvenIfTheRestOpens() throws Exception {
        byte[] plain = bytes(plain(2, 4096));
        assertEquals(2, VaultCodec.open(parse(VaultForger.sealed(header(), key, plain)), key, FAULTS).length);
        byte[] forged = VaultForger.sealed(header(), key, plain, new byte[VaultLayout.COMMITMENT_LENGTH]);
        assertProblem(Problem.ALTERED, () -> VaultCodec.open(parse(forged), key, FAULTS));
    }

    @Test
    void theSelfCheckRefusesWhatDoesNotComeOutAgain() throws Exception {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = VaultCodec.seal(header(), key, json, runtime.random(), FAULTS);
        VaultCodec.requireOpens(sealed, key, json, runtime.maxHeapBytes(), FAULTS);
        byte[] other = "[]".getBytes(StandardCharsets.UTF_8);
        assertProblem(Problem.NOT_SAVED,
            () -> VaultCodec.requireOpens(sealed, key, other, runtime.maxHeapBytes(), FAULTS));
        for (int at : new int[] {0, 100, 300, sealed.length - 1}) {
            byte[] bad = VaultForger.flipped(sealed, at, 0);
            assertProblem(Problem.NOT_SAVED,
                () -> VaultCodec.requireOpens(bad, key, json, runtime.maxHeapBytes(), FAULTS));
        }
    }

    private void refused(ByteBuffer plain) {
        byte[] sealed = VaultForger.sealed(header(), key, bytes(plain));
        VaultException e = assertThrows(VaultException.class,
            () -> VaultCodec.open(parse(sealed), key, FAULTS));
        assertEquals(Problem.ALTERED, e.problem());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer plain(int jsonLength, int length) {
        return ByteBuffer.allocate(length).putInt(0, jsonLength).put(4, new byte[] {'{', '}'});
    }

    private VaultImage parse(byte[] sealed) throws VaultException {
        return VaultImage.parse(sealed, Long.MAX_VALUE, FAULTS);
    }

    private VaultHeader header() {
        try (MasterPassword password = MasterPassword.of(Samples.password())) {
            UUID id = new UUID(1, 2);
            return new VaultHeader(id, 1,
                List.of(PasswordKeySlot.seal(
                    key, id, password, KdfParameters.LIGHTEST, runtime.random(), runtime.kdf())));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }
}
