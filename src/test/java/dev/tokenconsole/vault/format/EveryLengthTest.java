package dev.tokenconsole.vault.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;
import dev.tokenconsole.vault.testing.VaultOpeningCounter;

/** Files that were cut off or that something was appended to, by accident and on purpose. */
@DisplayName("row 3: truncated at every length, and appended to")
class EveryLengthTest {
    private static final int[] MORE = {1, 16, 4096, 1 << 20};
    /** The least that has room for a total length and a trailer. */
    private static final int LEAST = 22 + 32;

    @TempDir
    Path directory;
    private byte[] good = {};
    private VaultOpeningCounter opener;

    @BeforeEach
    void makeAVault() throws Exception {
        Path file = directory.resolve("vault.tcv");
        Samples.filled(file, Samples.quick()).close();
        good = Files.readAllBytes(file);
        opener = new VaultOpeningCounter(file);
        assertNull(opener.open(good), "unharmed, it opens");
        assertEquals(1, opener.kdfRuns());
    }

    @Test
    void cutShort() {
        for (int length = 0; length < good.length; length++) {
            Problem expected = length == 0 ? Problem.EMPTY : length < 8 ? Problem.NOT_A_VAULT : Problem.TRUNCATED;
            assertEquals(expected, opener.open(Arrays.copyOf(good, length)), length + " bytes");
        }
        assertEquals(good.length, opener.refused());
        assertEquals(1, opener.kdfRuns(), "the KDF ran");
    }

    @Test
    void cutShortWithLengthAndTrailerMadeToMatch() {
        for (int length = LEAST; length < good.length; length++) {
            assertEquals(Problem.ALTERED, opener.open(resized(length)), length + " bytes");
        }
        assertEquals(good.length - LEAST, opener.refused());
        assertEquals(1, opener.kdfRuns(), "the KDF ran");
    }

    @Test
    void appendedTo() {
        for (int more : MORE) {
            assertEquals(Problem.DAMAGED, opener.open(Arrays.copyOf(good, good.length + more)), "zeros: " + more);
            byte[] ones = Arrays.copyOf(good, good.length + more);
            Arrays.fill(ones, good.length, ones.length, (byte) -1);
            assertEquals(Problem.DAMAGED, opener.open(ones), "ones: " + more);
        }
        assertEquals(1, opener.kdfRuns(), "the KDF ran");
    }

    /** Whole blocks pass for a payload, which then turns out not to be what was sealed. */
    @Test
    void appendedToWithLengthAndTrailerMadeToMatch() {
        for (int more : MORE) {
            assertEquals(Problem.ALTERED, opener.open(resized(good.length + more)), "" + more);
        }
        assertEquals(1 + 2, opener.kdfRuns());
    }

    /** So many bytes, of which the total length and the trailer say the truth. */
    private byte[] resized(int length) {
        byte[] body = Arrays.copyOf(Arrays.copyOf(good, good.length - VaultLayout.TRAILER_LENGTH),
            length - VaultLayout.TRAILER_LENGTH);
        ByteBuffer.wrap(body).putLong(VaultLayout.TOTAL_AT, length);
        return VaultForger.trailed(body);
    }
}
