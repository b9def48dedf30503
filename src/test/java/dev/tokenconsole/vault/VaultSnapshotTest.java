package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.ScriptedSteps;

/** A thread that reads while another one saves sees contents and generation of one version. */
class VaultSnapshotTest {
    private static final long LAST = 400;

    @TempDir
    Path directory;

    @Test
    void noReaderSeesContentsApartFromTheirGeneration() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (Vault vault = Samples.create(directory.resolve("vault.tcv"), Samples.with(unsynced()));
                ExecutorService executor = Executors.newSingleThreadExecutor()) {
            vault.save(Samples.contents(Samples.profile("2")));
            Future<Long> reader = executor.submit(() -> reads(vault, done));
            try {
                for (long next = 3; next <= LAST; next++) {
                    vault.save(Samples.contents(Samples.profile(Long.toString(next))));
                }
            } finally {
                done.set(true);
            }
            assertTrue(reader.get(1, TimeUnit.MINUTES) > LAST, "the reader was there all the time");
            assertEquals(LAST, vault.generation());
        }
    }

    /** Each profile is named for the generation of its save. */
    private static long reads(Vault vault, AtomicBoolean done) {
        long count = 0;
        while (!done.get()) {
            long contents = named(vault);
            long generation = vault.generation();
            assertTrue(generation >= contents, "contents " + contents + ", and after them generation " + generation);
            contents = named(vault);
            assertTrue(contents >= generation, "generation " + generation + ", and after it contents " + contents);
            count++;
        }
        return count;
    }

    private static long named(Vault vault) {
        return Long.parseLong(vault.contents().profiles().getFirst().name());
    }

    private static FileOperations unsynced() {
        return ScriptedSteps.of((name, arguments, step) -> name.startsWith("force") ? null : step.take());
    }
}
