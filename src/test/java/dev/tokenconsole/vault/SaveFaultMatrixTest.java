package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.ScriptedSteps;
import dev.tokenconsole.vault.testing.Sentences;

/**
 * Each step of a save with each fault: the save is done, or it says so in one sentence; the file is the old or the
 * new version, memory is kept, and the next save succeeds. {@link HaltTest} is the fault that says nothing.
 */
@DisplayName("row 9: a fault at each step of a save")
@Execution(ExecutionMode.CONCURRENT)
class SaveFaultMatrixTest {
    @TempDir
    Path directory;
    private final List<String> taken = new ArrayList<>();
    private @Nullable Fault fault;
    private int failing;
    private Path file;

    /** The faults at a step, each with the words for the user. */
    private enum Fault {
        IO_ERROR("Input/output error"),
        ACCESS_DENIED("access denied"),
        DISK_FULL("No space left on device"),
        READ_ONLY("Read-only file system"),
        NO_ATOMIC_MOVE("Invalid cross-device link"),
        /** Half of what was to be written, then no more. Where nothing is written, the step just fails. */
        SHORT_WRITE("No space left on device"),
        /** Half of what was to be written is lost without a word. Where nothing is written, all is well. */
        LOST_WRITE("it does not hold what was written to it"),
        /** Done, but the reply was lost, as with network folders. */
        DONE_BUT_REPORTED_AS_FAILED("Connection timed out");

        private final String reason;

        Fault(String reason) {
            this.reason = reason;
        }

        @Nullable Object happen(String name, Object[] arguments, ScriptedSteps.Step step) throws Throwable {
            boolean writes = name.equals("write");
            switch (this) {
                case IO_ERROR, DISK_FULL -> throw new IOException(reason);
                case ACCESS_DENIED -> throw new AccessDeniedException("/some/path");
                case READ_ONLY -> throw new FileSystemException("/some/path", null, reason);
                case NO_ATOMIC_MOVE -> throw new AtomicMoveNotSupportedException("/a", "/b", reason);
                case SHORT_WRITE -> {
                    if (writes) {
                        step.take();
                    }
                    throw new IOException(reason);
                }
                case LOST_WRITE -> {
                    if (!writes) {
                        return step.take();
                    }
                    ByteBuffer bytes = (ByteBuffer) arguments[1];
                    bytes.position(bytes.limit());
                    return null;
                }
                case DONE_BUT_REPORTED_AS_FAILED -> {
                    if (step.take() instanceof FileChannel channel) {
                        channel.close();
                    }
                    throw new IOException(reason);
                }
            }
            throw new AssertionError(this);
        }
    }

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheOldOrTheNewVersion(Fault each) throws Exception {
        try (Vault vault = Samples.filled(file, Samples.with(ScriptedSteps.of(this::onStep)))) {
            int count = stepsOfASave(vault);
            assertTrue(count >= 9, "only " + taken);
            int failed = 0;
            for (int step = 0; step < count; step++) {
                failed += save(vault, each, step);
            }
            assertTrue(failed > 0, "no step failed");
        }
    }

    /** 1 if the save failed. */
    private int save(Vault vault, Fault with, int step) throws VaultException {
        List<String> before = Samples.names(vault);
        long generation = vault.generation();
        Profile mine = Samples.profile("save " + step);
        List<String> after = List.of(mine.name());
        String failure = "";
        taken.clear();
        failing = step;
        fault = with;
        try {
            vault.save(Samples.contents(mine));
        } catch (VaultException e) {
            assertEquals(taken.getLast().equals("forceDirectory") ? Problem.UNCONFIRMED : Problem.NOT_SAVED,
                e.problem());
            failure = e.getMessage();
        }
        fault = null;
        String where = with + " at " + step + ", " + taken.get(step);
        if (failure.isEmpty()) {
            assertEquals(after, Samples.names(vault), where);
            assertEquals(generation + 1, vault.generation(), where);
            assertEquals(after, onDisk(), where);
            return 0;
        }
        assertEquals(taken.getLast().equals("forceDirectory") ? Sentences.unconfirmed(file, with.reason)
            : Sentences.notSaved(file, with.reason), failure, where);
        assertEquals(before, Samples.names(vault), where);
        assertEquals(generation, vault.generation(), where);
        assertFalse(mine.secret().isClosed(), "still the caller's: " + where);
        boolean mayBeNew = taken.contains("move");
        assertTrue(onDisk().equals(before) || (mayBeNew && onDisk().equals(after)), where + ": " + onDisk());
        vault.save(Samples.contents(mine));
        assertEquals(after, onDisk(), where);
        return 1;
    }

    private int stepsOfASave(Vault vault) throws VaultException {
        taken.clear();
        vault.save(Samples.contents(Samples.profile("measured")));
        return taken.size();
    }

    private @Nullable Object onStep(String name, Object[] arguments, ScriptedSteps.Step step) throws Throwable {
        taken.add(name);
        Fault now = fault;
        return now != null && taken.size() - 1 == failing ? now.happen(name, arguments, step) : step.take();
    }

    private List<String> onDisk() throws VaultException {
        try (Vault vault = Samples.open(file, Samples.quick())) {
            return Samples.names(vault);
        }
    }
}
