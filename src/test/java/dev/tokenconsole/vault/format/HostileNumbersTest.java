package dev.tokenconsole.vault.format;

import static dev.tokenconsole.vault.testing.VaultAssert.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.KeyedVault;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.Sentences;
import dev.tokenconsole.vault.testing.VaultForger;

/**
 * Lengths, counts and costs at their edges, with a trailer that matches: the last value that opens and the first
 * that does not, and for each that does not its sentence, before any memory is taken or the KDF runs.
 */
@DisplayName("row 8: hostile numbers")
class HostileNumbersTest {
    private static final long UINT_MAX = 0xffff_ffffL;

    @TempDir
    Path directory;
    private Path file;
    private byte[] good;
    private final KeyedVault vault = new KeyedVault();

    @BeforeEach
    void makeAVault() throws Exception {
        file = directory.resolve("vault.tcv");
        good = vault.with(vault.slot());
        opens(good);
    }

    @Test
    void versions() {
        altered(bytes -> bytes.putShort(8, (short) 0));
        for (int version : new int[] {2, 0xffff}) {
            says(Problem.NEWER_VERSION, Sentences.newer(file), bytes -> bytes.putShort(8, (short) version));
        }
    }

    @Test
    void headerLengths() throws Exception {
        for (long length : new long[] {0, 1, 110, 111, 217, 219, 16_384, 16_385, Integer.MAX_VALUE, 1L << 31,
            UINT_MAX}) {
            altered(bytes -> bytes.putInt(10, (int) length));
        }
        opens(vault.with(vault.slot(), unknown(16_384 - 218 - 19)));
        says(Problem.ALTERED, Sentences.altered(file), vault.with(vault.slot(), unknown(16_385 - 218 - 19)));
    }

    @Test
    void totalLengths() throws Exception {
        for (long total : new long[] {0, 1, good.length - 1, VaultLayout.MAX_TOTAL + 1, UINT_MAX, Long.MAX_VALUE, -1}) {
            altered(bytes -> bytes.putLong(14, total));
        }
        for (long total : new long[] {good.length + 1, VaultLayout.MAX_TOTAL}) {
            says(Problem.TRUNCATED, Sentences.cutShort(file, good.length, total), bytes -> bytes.putLong(14, total));
        }
        int overhead = 218 + 16 + 32;
        int most = (VaultLayout.MAX_TOTAL - overhead) / VaultLayout.BLOCK * VaultLayout.BLOCK;
        ByteBuffer plain = ByteBuffer.allocate(most).putInt(most - 4);
        while (plain.hasRemaining()) {
            plain.put((byte) ' ');
        }
        byte[] json = VaultJson.write(Samples.contents(Samples.profile(Samples.PROFILE_NAME)));
        opens(vault.withPlain(plain.put(4, json), vault.slot()));
        byte[] tooLong = vault.withPlain(ByteBuffer.allocate(most + VaultLayout.BLOCK), vault.slot());
        says(Problem.NOT_A_VAULT, Sentences.tooLarge(file, tooLong.length), tooLong);
    }

    @Test
    void generations() {
        for (long generation : new long[] {0, -1, Long.MIN_VALUE}) {
            altered(bytes -> bytes.putLong(38, generation));
        }
    }

    @Test
    void slotCounts() throws Exception {
        for (int count : new int[] {0, 2, 8, 9, 255}) {
            altered(bytes -> bytes.put(110, (byte) count));
        }
        KeySlot[] slots = new KeySlot[8];
        Arrays.fill(slots, unknown(0));
        slots[7] = vault.slot();
        opens(vault.with(slots));
        KeySlot[] nine = Arrays.copyOf(slots, 9);
        nine[8] = unknown(0);
        says(Problem.ALTERED, Sentences.altered(file), vault.with(nine));
        says(Problem.ALTERED, Sentences.altered(file), vault.with());
    }

    @Test
    void slotLengths() {
        for (int length : new int[] {0, 76, 87, 89, 0xffff}) {
            altered(bytes -> bytes.putShort(128, (short) length));
        }
        for (int length : new int[] {0, 75, 77}) {
            KeySlot keychain = new KeySlot(KeySlot.KEYCHAIN, KeyedVault.ID, new byte[length]);
            says(Problem.ALTERED, Sentences.altered(file), vault.with(vault.slot(), keychain));
        }
        byte[] withUnknown = vault.with(vault.slot(), unknown(5));
        for (int length : new int[] {0, 4, 6, 0xffff}) {
            byte[] forged = VaultForger.changed(withUnknown, bytes -> bytes.putShort(218 + 17, (short) length));
            says(Problem.ALTERED, Sentences.altered(file), forged);
        }
    }

    @ParameterizedTest
    @CsvSource({"19456, 1, 1", "1048576, 1, 1", "1048576, 4, 16", "209715, 20, 1", "19456, 20, 16"})
    void kdfParametersAtTheirLimits(int memory, int iterations, int lanes) throws Exception {
        opens(vault.with(vault.slot(new KdfParameters(memory, iterations, lanes))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 0", "1, 1, 1, 0.001", "19455, 1, 1, 18.999", "1048577, 1, 1, 1024.001",
        "2147483648, 1, 1, 2097152", "4294967295, 1, 1, 4194303.999",
        "65536, 0, 1, 64", "65536, 21, 1, 64", "65536, 4294967295, 1, 64",
        "65536, 1, 0, 64", "65536, 1, 17, 64", "65536, 1, 4294967295, 64",
        "1048576, 5, 1, 1024", "209716, 20, 1, 204.801", "4294967295, 4294967295, 4294967295, 4194303.999",
    })
    void kdfParametersBeyondThem(long memory, long iterations, long lanes, String mebibytes) {
        says(Problem.TOO_COSTLY,
            Sentences.tooCostly(mebibytes, Long.toString(iterations), Long.toString(lanes)),
            bytes -> bytes.putInt(130, (int) memory).putInt(134, (int) iterations).putInt(138, (int) lanes));
    }

    private static KeySlot unknown(int length) {
        return new KeySlot(77, new UUID(5, 6), new byte[length]);
    }

    private void altered(Consumer<ByteBuffer> change) {
        says(Problem.ALTERED, Sentences.altered(file), change);
    }

    private void says(Problem problem, String sentence, Consumer<ByteBuffer> change) {
        says(problem, sentence, VaultForger.changed(good, change));
    }

    private void says(Problem problem, String sentence, byte[] bytes) {
        assertEquals(sentence, assertRefused(problem, file, bytes).getMessage());
    }

    private void opens(byte[] bytes) throws Exception {
        Files.write(file, bytes);
        try (Vault opened = Samples.open(file, Samples.quick())) {
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(opened));
        }
    }
}
