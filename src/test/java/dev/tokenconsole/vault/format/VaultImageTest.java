package dev.tokenconsole.vault.format;

import static dev.tokenconsole.vault.testing.VaultAssert.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;

/** Forged numbers: what is refused before a password matters. */
class VaultImageTest {
    @TempDir
    Path directory;
    private Path file;
    private byte[] good;

    @BeforeEach
    void makeAVault() throws Exception {
        file = directory.resolve("vault.tcv");
        Samples.filled(file, Samples.quick()).close();
        good = Files.readAllBytes(file);
    }

    @Test
    void versions() {
        refused(Problem.ALTERED, bytes -> bytes.putShort(8, (short) 0));
        refused(Problem.NEWER_VERSION, bytes -> bytes.putShort(8, (short) 2));
        refused(Problem.NEWER_VERSION, bytes -> bytes.putShort(8, (short) 0xffff));
    }

    @Test
    void headerLengths() {
        for (int length : new int[] {0, 110, 111, 217, 219, 4000, 16_384, 16_385, Integer.MAX_VALUE, -1}) {
            refused(Problem.ALTERED, bytes -> bytes.putInt(10, length));
        }
    }

    /** Bytes that belong to no slot, where the rest would still be whole blocks. */
    @Test
    void aHeaderThatGoesOnAfterItsSlots() {
        byte[] twoBlocks = withPlain(2 * VaultLayout.BLOCK, slotOf(good));
        assertRefused(Problem.ALTERED, file,
            VaultForger.changed(twoBlocks, bytes -> bytes.putInt(10, 218 + VaultLayout.BLOCK)));
    }

    @Test
    void totalLengths() {
        for (long length : new long[] {0, 1, 4361, 16_777_217, Long.MAX_VALUE, -1}) {
            refused(Problem.ALTERED, bytes -> bytes.putLong(14, length));
        }
        refused(Problem.TRUNCATED, bytes -> bytes.putLong(14, 4363));
        refused(Problem.TRUNCATED, bytes -> bytes.putLong(14, 16_777_216));
    }

    @Test
    void generations() {
        refused(Problem.ALTERED, bytes -> bytes.putLong(38, 0));
        refused(Problem.ALTERED, bytes -> bytes.putLong(38, -1));
    }

    @Test
    void slotCountsAndLengths() {
        for (int count : new int[] {0, 2, 8, 9, 255}) {
            refused(Problem.ALTERED, bytes -> bytes.put(110, (byte) count));
        }
        for (int length : new int[] {0, 76, 87, 89, 0xffff}) {
            refused(Problem.ALTERED, bytes -> bytes.putShort(128, (short) length));
        }
    }

    @Test
    void kdfNumbersAtTheirEdges() {
        for (int memory : new int[] {0, 19_455, 1_048_577, Integer.MAX_VALUE, -1}) {
            refused(Problem.TOO_COSTLY, bytes -> bytes.putInt(130, memory));
        }
        for (int iterations : new int[] {0, 21, -1}) {
            refused(Problem.TOO_COSTLY, bytes -> bytes.putInt(134, iterations));
        }
        for (int lanes : new int[] {0, 17, -1}) {
            refused(Problem.TOO_COSTLY, bytes -> bytes.putInt(138, lanes));
        }
        refused(Problem.TOO_COSTLY, bytes -> bytes.putInt(130, 1_048_576).putInt(134, 5));
    }

    @Test
    void moreMemoryThanThisComputerSpares() throws Exception {
        byte[] costly = VaultForger.changed(good, bytes -> bytes.putInt(130, 65_536));
        long enough = 160L << 20;
        VaultImage.parse(costly, enough, errors());
        VaultException e = assertThrows(VaultException.class,
            () -> VaultImage.parse(costly, enough - 5120, errors()));
        assertEquals(Problem.TOO_COSTLY, e.problem());
        assertEquals("Opening would need 64 MiB of memory. Allowed are 63 MiB, 40 % of what the program may use here: "
            + "start it with more.", e.getMessage());
    }

    /** A wrong password tries every slot: what they cost is added up. */
    @Test
    void manyCostlySlotsAreHeldToTheLimitOfOne() {
        KeySlot costly = slotOf(VaultForger.changed(good, bytes -> bytes.putInt(130, 1_048_576).putInt(134, 4)));
        VaultException e = assertRefused(Problem.TOO_COSTLY, file, withPlain(VaultLayout.BLOCK, costly, costly));
        assertEquals("Opening would need 8192 MiB of memory over all "
            + "passes of 2 password slots. Allowed are 4096 MiB.", e.getMessage());
    }

    private static KeySlot slotOf(byte[] vault) {
        return new KeySlot(KeySlot.PASSWORD, new UUID(1, 2), Arrays.copyOfRange(vault, 130, 218));
    }

    private static byte[] withPlain(int length, KeySlot... slots) {
        VaultHeader header = new VaultHeader(new UUID(3, 4), 1, List.of(slots));
        return VaultForger.sealed(header, VaultKey.owning(new byte[32]), new byte[length]);
    }

    private void refused(Problem problem, Consumer<ByteBuffer> change) {
        assertRefused(problem, file, VaultForger.changed(good, change));
    }

    private VaultErrors errors() {
        return new VaultErrors(file);
    }
}
