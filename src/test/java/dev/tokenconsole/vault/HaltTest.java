package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.testing.ChildJvm;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.testing.HaltingProgram;
import dev.tokenconsole.vault.testing.Samples;

/** A program stops dead before each step of a save, in a process of its own. */
@DisplayName("row 9: the process halts at each step of a save")
@Execution(ExecutionMode.CONCURRENT)
class HaltTest {
    @TempDir
    Path directory;
    private Path file;

    /** The steps that a program took, and whether it then halted. */
    private record Run(List<String> taken, boolean halted) {}

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
    }

    @Test
    void leavesTheOldVersionUntilTheMoveAndTheNewOneFromThenOn() throws Exception {
        Samples.filled(file, Samples.quick()).close();
        List<String> before = onDisk();
        int step = 0;
        Run run = run("save 0", step);
        while (run.halted) {
            List<String> found = onDisk();
            assertEquals(run.taken.contains("move") ? List.of("save " + step) : before, found, "after " + run.taken);
            before = found;
            step++;
            run = run("save " + step, step);
        }
        assertEquals(List.of("save " + step), onDisk(), "the save that came to its end");
        assertTrue(step >= 9, "only " + run.taken);
        try (Vault vault = Samples.open(file, Samples.quick())) {
            vault.save(Samples.contents(Samples.profile("afterwards")));
        }
        assertEquals(List.of("afterwards"), onDisk());
    }

    private Run run(String name, int step) throws Exception {
        Process program = ChildJvm.startProcess(HaltingProgram.class, file.toString(), name, Integer.toString(step));
        try (BufferedReader out = program.inputReader()) {
            List<String> taken = out.lines().toList();
            int end = program.waitFor();
            assertTrue(end == 0 || end == HaltingProgram.HALTED, "ended with " + end);
            assertEquals(step, taken.size(), "steps taken: " + taken);
            return new Run(taken, end == HaltingProgram.HALTED);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private List<String> onDisk() throws VaultException {
        try (Vault vault = Samples.open(file, Samples.quick())) {
            return Samples.names(vault);
        }
    }
}
