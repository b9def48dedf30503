package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.platform.file.IoErrorWords;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.Sentences;

/** Every step of a save fails once, in every way it can. */
@DisplayName("row 9: faults of a save, one by one")
@Execution(ExecutionMode.CONCURRENT)
class SaveFaultsTest {
    @TempDir
    Path directory;
    private final FaultySteps steps = new FaultySteps();
    private Path file;

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
    }

    static Stream<Supplier<IOException>> faults() {
        return Stream.of(
            () -> new IOException("Input/output error"),
            () -> new IOException("No space left on device"),
            () -> new AccessDeniedException("/some/path"),
            () -> new FileSystemException("/some/path", null, "Read-only file system"),
            () -> new AtomicMoveNotSupportedException("/a", "/b", "Invalid cross-device link"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void leavesAWholeVaultWhereverItHappens(Supplier<IOException> fault) throws Exception {
        try (Vault vault = Samples.filled(file, Samples.with(steps))) {
            int count = stepsOfASave(vault);
            for (int step = 0; step < count; step++) {
                steps.failAt(step, fault);
                Profile mine = Samples.profile("save " + step);
                List<String> before = Samples.names(vault);
                long generation = vault.generation();
                String failed = failure(vault, Samples.contents(mine));
                boolean inPlace = steps.taken().getLast().equals("forceDirectory");
                steps.heal();
                if (failed.isEmpty()) {
                    continue;
                }
                String reason = IoErrorWords.words(fault.get());
                assertEquals(inPlace ? Sentences.unconfirmed(file, reason) : Sentences.notSaved(file, reason), failed);
                assertEquals(before, Samples.names(vault), "memory is kept");
                assertEquals(generation, vault.generation());
                assertFalse(mine.secret().isClosed(), "still the caller's");
                List<String> onDisk = names();
                assertEquals(inPlace ? List.of("save " + step) : before, onDisk);
                vault.save(Samples.contents(mine));
                assertEquals(List.of("save " + step), names());
            }
        }
    }

    /** Only a temporary file that cannot be deleted is no reason to fail. */
    @Test
    void failsAtAllStepsButTidyingUp() throws Exception {
        try (Vault vault = Samples.filled(file, Samples.with(steps))) {
            int count = stepsOfASave(vault);
            List<String> harmless = new ArrayList<>();
            for (int step = 0; step < count; step++) {
                steps.failAt(step, () -> new IOException("fault"));
                if (failure(vault, Samples.contents(Samples.profile("save " + step))).isEmpty()) {
                    harmless.add(steps.taken().get(step));
                }
                steps.heal();
                vault.save(VaultContents.initial());
            }
            assertEquals(List.of("delete"), harmless);
        }
    }

    @Test
    void takesItsStepsInTheOrderThatMakesItSafe() throws Exception {
        try (Vault vault = Samples.filled(file, Samples.with(steps))) {
            stepsOfASave(vault);
            List<String> taken = new ArrayList<>(steps.taken());
            taken.removeIf("write"::equals);
            assertEquals(List.of("makeDirectories", "create", "force", "read", "read", "makeDirectories", "link",
                "move", "delete", "forceDirectory"), taken);
        }
    }

    @Test
    void saysWhatTheSystemSaid() throws Exception {
        try (Vault vault = Samples.filled(file, Samples.with(steps))) {
            steps.failAt(1, () -> new AccessDeniedException(file.toString()));
            assertEquals(file + " could not be saved: access denied. Nothing was lost: a vault is replaced completely "
                + "or not at all.", failure(vault, VaultContents.initial()));
            steps.failAt(1, () -> new FileSystemException(file.toString(), null, "Read-only file system"));
            assertTrue(failure(vault, VaultContents.initial()).contains(": Read-only file system."));
            steps.failAt(1, () -> new IOException("No space left on device"));
            assertTrue(failure(vault, VaultContents.initial()).contains(": No space left on device."));
            steps.failAt(1, IOException::new);
            assertTrue(failure(vault, VaultContents.initial()).contains(": IOException."));
        }
    }

    @Test
    void noticesBytesThatTheDiskLost() throws Exception {
        try (Vault vault = Samples.filled(file, Samples.with(steps))) {
            steps.loseHalf();
            String failed = failure(vault, VaultContents.initial());
            assertTrue(failed.contains("it does not hold what was written to it"), failed);
            steps.heal();
            assertEquals(List.of(Samples.PROFILE_NAME), names());
        }
    }

    /** The forcing of the directory comes after the move: the next save must know its own work again. */
    @Test
    void aSaveThatFailedAfterTheMoveIsNoConflictLater() throws Exception {
        try (Vault vault = Samples.filled(file, Samples.with(steps))) {
            int last = stepsOfASave(vault) - 1;
            steps.failAt(last, () -> new IOException("fault"));
            assertFalse(failure(vault, Samples.contents(Samples.profile("unsure"))).isEmpty());
            assertEquals("forceDirectory", steps.taken().getLast());
            steps.heal();
            assertEquals(List.of("unsure"), names());
            vault.save(Samples.contents(Samples.profile("sure")));
            assertEquals(List.of("sure"), names());
            assertEquals(5, vault.generation());
        }
    }

    /** The first save that failed is on disk, the second is not: what is there is still ours. */
    @Test
    void twoSavesThatFailedInDifferentWaysAreNoConflictEither() throws Exception {
        try (Vault vault = Samples.filled(file, Samples.with(steps))) {
            int last = stepsOfASave(vault) - 1;
            steps.failAt(last, () -> new IOException("fault"));
            assertFalse(failure(vault, Samples.contents(Samples.profile("there"))).isEmpty());
            steps.heal();
            steps.failNext("move", () -> new IOException("fault"));
            assertFalse(failure(vault, Samples.contents(Samples.profile("not there"))).isEmpty());
            steps.heal();
            assertEquals(List.of("there"), names());
            vault.save(Samples.contents(Samples.profile("at last")));
            assertEquals(List.of("at last"), names());
        }
    }

    @Test
    void aSaveThatFailedBeforeTheMoveDoesNotCount() throws Exception {
        try (Vault vault = Samples.filled(file, Samples.with(steps))) {
            steps.failAt(1, () -> new IOException("fault"));
            assertFalse(failure(vault, VaultContents.initial()).isEmpty());
            steps.heal();
            vault.save(VaultContents.initial());
            assertEquals(3, vault.generation());
        }
    }

    @Test
    void aVaultThatCouldNotBeCreatedIsNotThere() throws Exception {
        Samples.create(directory.resolve("measure.tcv"), Samples.with(steps)).close();
        int count = steps.taken().size();
        for (int step = 0; step < count; step++) {
            Path target = directory.resolve("new" + step).resolve("vault.tcv");
            steps.failAt(step, () -> new IOException("fault"));
            try (Vault vault = Samples.create(target, Samples.with(steps))) {
                assertEquals("delete", steps.taken().get(step), "only tidying up may fail");
                assertEquals(1, vault.generation());
            } catch (VaultException e) {
                boolean there = steps.taken().get(step).equals("forceDirectory");
                assertEquals(there ? Problem.UNCONFIRMED : Problem.NOT_CREATED, e.problem());
                assertEquals(there ? target + " was created, but the system did not confirm that it is safely on disk: "
                    + "fault. After a power failure it may be gone. "
                    + "It opens with the password it was created with." : target + " could not be created: "
                        + "fault. Choose another location.", e.getMessage());
                assertEquals(there, Files.exists(target));
            }
        }
    }

    /** Network folders and FAT have no hard links. */
    @Test
    void createsWithoutHardLinksToo() throws Exception {
        Samples.create(directory.resolve("measure.tcv"), Samples.with(steps)).close();
        int link = steps.taken().indexOf("link");
        steps.failAt(link, () -> new FileSystemException("x", null, "Operation not permitted"));
        Samples.create(file, Samples.with(steps)).close();
        assertTrue(steps.taken().contains("move"));
        steps.failAt(link, () -> new FileSystemException("x", null, "Operation not permitted"));
        assertProblem(Problem.EXISTS, () -> Samples.create(file, Samples.with(steps)));
    }

    private int stepsOfASave(Vault vault) throws VaultException {
        steps.heal();
        vault.save(Samples.contents(Samples.profile("measured")));
        return steps.taken().size();
    }

    private String failure(Vault vault, VaultContents contents) {
        try {
            vault.save(contents);
            return "";
        } catch (VaultException e) {
            assertEquals(steps.taken().getLast().equals("forceDirectory") ? Problem.UNCONFIRMED : Problem.NOT_SAVED,
                e.problem());
            return e.getMessage();
        }
    }

    private List<String> names() throws VaultException {
        try (Vault vault = Samples.open(file, Samples.quick())) {
            return Samples.names(vault);
        }
    }
}
