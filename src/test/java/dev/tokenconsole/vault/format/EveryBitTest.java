package dev.tokenconsole.vault.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;
import dev.tokenconsole.vault.testing.VaultOpeningCounter;

/** Damage by accident: it is recognised before the password is used, so that it is never taken for a wrong one. */
@DisplayName("row 1: every bit of a small vault flipped")
class EveryBitTest {
    private static final int BITS = 4362 * 8;
    private static final int MAGIC_BITS = 64;
    /** Of the total length, 4362: all bits from 8192 to 8388608, and the zeros among those below. */
    private static final int LONGER_BITS = 11 + 9;

    @TempDir
    Path directory;

    @Test
    void noneOpensAndTheKdfNeverRuns() throws Exception {
        Path file = directory.resolve("vault.tcv");
        Samples.filled(file, Samples.quick()).close();
        byte[] good = Files.readAllBytes(file);
        VaultOpeningCounter opener = new VaultOpeningCounter(file);
        assertNull(opener.open(good), "unharmed, it opens");
        assertEquals(1, opener.kdfRuns());
        for (int at = 0; at < good.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                assertNotNull(opener.open(VaultForger.flipped(good, at, bit)), "byte " + at + ", bit " + bit);
            }
        }
        assertEquals(Map.of(Problem.NOT_A_VAULT, MAGIC_BITS, Problem.TRUNCATED, LONGER_BITS,
            Problem.DAMAGED, BITS - MAGIC_BITS - LONGER_BITS), opener.refusals());
        assertEquals(1, opener.kdfRuns(), "the KDF ran");
    }
}
