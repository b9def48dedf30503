package dev.tokenconsole.vault.format;

import static dev.tokenconsole.vault.error.VaultException.Problem.ALTERED;
import static dev.tokenconsole.vault.error.VaultException.Problem.NEWER_VERSION;
import static dev.tokenconsole.vault.error.VaultException.Problem.NOT_A_VAULT;
import static dev.tokenconsole.vault.error.VaultException.Problem.TOO_COSTLY;
import static dev.tokenconsole.vault.error.VaultException.Problem.TRUNCATED;
import static dev.tokenconsole.vault.error.VaultException.Problem.WRONG_PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;
import dev.tokenconsole.vault.testing.VaultOpeningCounter;

/** An attacker alters one byte and makes the trailer match again: what is then left are the keyed checks. */
@DisplayName("row 2: every byte altered with the trailer recomputed")
@Execution(ExecutionMode.CONCURRENT)
class EveryByteForgedTest {
    private static final int HEADER = 218;

    private static final NavigableMap<Integer, Set<Problem>> FIELDS = fields();

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
    }

    /** The errors that are allowed for a change from this byte on, up to the next key. */
    private static NavigableMap<Integer, Set<Problem>> fields() {
        NavigableMap<Integer, Set<Problem>> fields = new TreeMap<>();
        fields.put(0, Set.of(NOT_A_VAULT));
        fields.put(8, Set.of(NEWER_VERSION, ALTERED));
        fields.put(10, Set.of(ALTERED));
        fields.put(14, Set.of(ALTERED, TRUNCATED));
        fields.put(22, Set.of(WRONG_PASSWORD));
        fields.put(38, Set.of(ALTERED));
        fields.put(111, Set.of(NEWER_VERSION, ALTERED));
        fields.put(112, Set.of(WRONG_PASSWORD));
        fields.put(128, Set.of(ALTERED));
        fields.put(130, Set.of(TOO_COSTLY, WRONG_PASSWORD));
        fields.put(142, Set.of(WRONG_PASSWORD));
        fields.put(HEADER, Set.of(ALTERED));
        return fields;
    }

    @Test
    void noByteOfTheHeaderCanHaveAnotherValue() {
        for (int at = 0; at < HEADER; at++) {
            for (int difference = 1; difference < 256; difference++) {
                assertRefused(at, difference);
            }
        }
        assertEquals(HEADER * 255, opener.refused());
    }

    @Test
    void noBitOfThePayloadCanBeAnother() {
        int end = good.length - VaultLayout.TRAILER_LENGTH;
        for (int at = HEADER; at < end; at++) {
            for (int bit = 0; bit < 8; bit++) {
                assertRefused(at, 1 << bit);
            }
            assertRefused(at, 0xff);
        }
        assertEquals((end - HEADER) * 9, opener.refused());
    }

    private void assertRefused(int at, int difference) {
        byte[] forged = VaultForger.changed(good, bytes -> bytes.put(at, (byte) (bytes.get(at) ^ difference)));
        Problem problem = opener.open(forged);
        assertTrue(problem != null && FIELDS.floorEntry(at).getValue().contains(problem),
            "byte " + at + " xor " + difference + ": " + problem);
    }
}
