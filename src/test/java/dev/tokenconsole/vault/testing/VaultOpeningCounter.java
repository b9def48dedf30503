package dev.tokenconsole.vault.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;

/** Opens one sequence of bytes after the other as if each were the file, and keeps count of what came out. */
public final class VaultOpeningCounter {
    private final Path file;
    private final CountingKdf kdf = new CountingKdf();
    private final FaultySteps steps = new FaultySteps();
    private final VaultRuntime runtime = Samples.with(steps, kdf);
    private final Map<Problem, Integer> refusals = new EnumMap<>(Problem.class);

    /** Nothing of {@code file} is read but that it is there. */
    public VaultOpeningCounter(Path file) throws IOException {
        this.file = file;
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
    }

    /** Why {@code bytes} are refused; null if they open. Whatever is thrown besides a VaultException goes through. */
    @Nullable public Problem open(byte[] bytes) {
        steps.serve(bytes);
        try (Vault vault = Samples.open(file, runtime)) {
            return vault.contents().profiles().isEmpty() ? fail("opened without its profiles") : null;
        } catch (VaultException e) {
            refusals.merge(e.problem(), 1, Integer::sum);
            return e.problem();
        }
    }

    /** The number of refusals by reason. */
    public Map<Problem, Integer> refusals() {
        return refusals;
    }

    public int refused() {
        return refusals.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int kdfRuns() {
        return kdf.runs();
    }
}
