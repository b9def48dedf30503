package dev.tokenconsole.vault.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.function.Executable;

import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;

/** Assertions that tests of vaults share. */
public final class VaultAssert {
    private VaultAssert() {}

    public static VaultException assertProblem(Problem expected, Executable doing) {
        VaultException e = assertThrows(VaultException.class, doing);
        assertEquals(expected, e.problem(), e.getMessage());
        return e;
    }

    /** That {@code doing} is refused with exactly this sentence. */
    public static VaultException assertSays(Problem expected, String sentence, Executable doing) {
        VaultException e = assertProblem(expected, doing);
        assertEquals(sentence, e.getMessage());
        return e;
    }

    /** That a vault of {@code bytes} is refused without the KDF being run. */
    public static VaultException assertRefused(Problem expected, Path file, byte[] bytes) {
        CountingKdf kdf = new CountingKdf();
        VaultException e = assertProblem(expected, () -> {
            write(file, bytes);
            Samples.open(file, Samples.quick(kdf)).close();
        });
        assertEquals(0, kdf.runs(), "the KDF ran");
        return e;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }
}
