package dev.tokenconsole.vault.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.VaultCreator;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.Samples;

class KdfParametersTest {
    private static final VaultErrors FAULTS = new VaultErrors(Path.of("vault.tcv"));

    @TempDir
    Path directory;

    @Test
    void namesTwo() {
        assertEquals(new KdfParameters(65_536, 3, 4), KdfParameters.DEFAULT);
        assertEquals(new KdfParameters(19_456, 1, 1), KdfParameters.LIGHTEST);
    }

    @ParameterizedTest
    @CsvSource({"65536, 3, 4, false", "65535, 4, 4, true", "131072, 1, 4, true", "131072, 3, 1, false"})
    void lessMemoryOrLessWorkIsWeaker(int memory, int iterations, int lanes, boolean weaker) {
        assertEquals(weaker, new KdfParameters(memory, iterations, lanes).isWeakerThan(KdfParameters.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource({"19456, 1, 1", "1048576, 4, 16", "209715, 20, 1", "65536, 3, 4"})
    void acceptsTheEdges(int memory, int iterations, int lanes) throws Exception {
        assertEquals(new KdfParameters(memory, iterations, lanes),
            KdfParameters.checked(memory, iterations, lanes, FAULTS));
    }

    @ParameterizedTest
    @CsvSource({
        "19455, 1, 1", "1048577, 1, 1", "0, 1, 1", "4294967295, 1, 1",
        "65536, 0, 1", "65536, 21, 1", "65536, 4294967295, 1",
        "65536, 1, 0", "65536, 1, 17", "65536, 1, 4294967295",
        "1048576, 5, 1", "209716, 20, 1", "4294967295, 4294967295, 4294967295",
    })
    void refusesWhatLiesBeyond(long memory, long iterations, long lanes) {
        VaultException e = assertThrows(VaultException.class,
            () -> KdfParameters.checked(memory, iterations, lanes, FAULTS));
        assertEquals(Problem.TOO_COSTLY, e.problem());
        if (memory <= Integer.MAX_VALUE && iterations <= Integer.MAX_VALUE && lanes <= Integer.MAX_VALUE) {
            assertThrows(IllegalArgumentException.class,
                () -> new KdfParameters((int) memory, (int) iterations, (int) lanes));
        }
    }

    /** A vault that could not be opened here again is not made here. */
    @Test
    void aNewVaultHasToFitIntoMemoryToo() {
        CountingKdf kdf = new CountingKdf();
        VaultRuntime small = Samples.runtime(new SecureRandom(), kdf, FileOperations.SYSTEM, 100L << 20);
        Path file = directory.resolve("vault.tcv");
        VaultException e = assertThrows(VaultException.class,
            () -> VaultCreator.create(file, Samples.password(), KdfParameters.DEFAULT, small));
        assertEquals(Problem.TOO_COSTLY, e.problem());
        assertEquals("Opening would need 64 MiB of memory. Allowed are 40 MiB, 40 % of what the program may use here: "
            + "start it with more.", e.getMessage());
        assertEquals(0, kdf.runs());
        assertEquals(false, Files.exists(file));
    }
}
