package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.testing.ChildJvm;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.SavingProgram;

/**
 * A program is killed in the middle of its saves, again and again: every save that it reported is there. The KDF is
 * a fast one, for the time goes into starting programs; two are at it at a time, each with its own vault.
 */
@DisplayName("row 10: kill -9 at random moments during saves")
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final int LANES = 2;
    private static final int KILLS = 50;
    private static final int KILLS_ON_DEMAND = 1000;
    private static final long SEED = 20_241_130;

    @TempDir
    Path directory;

    /** The result of some kills; a save that was done but not reported was cut off between its move and its report. */
    private record Tally(long reported, long unreported) {
        Tally plus(Tally more) {
            return new Tally(reported + more.reported, unreported + more.unreported);
        }
    }

    @Test
    void noKillLosesAReportedSaveOrLeavesSomethingUnreadable() throws Exception {
        kill(KILLS);
    }

    /** {@code mvn -B test -Psoak}. */
    @Test
    @Tag("soak")
    void norDoAThousand() throws Exception {
        kill(KILLS_ON_DEMAND);
    }

    private void kill(int kills) throws Exception {
        long start = System.nanoTime();
        Tally all = new Tally(0, 0);
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<Tally>> running = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Path file = directory.resolve("lane" + lane).resolve("vault.tcv");
                long seed = SEED + lane;
                running.add(lanes.submit(() -> kill(file, kills / LANES, seed)));
            }
            for (Future<Tally> lane : running) {
                all = all.plus(lane.get());
            }
        }
        System.getLogger(KillTest.class.getName()).log(System.Logger.Level.INFO,
            "{0} kills, {1} saves reported, {2} saves done but not yet reported, {3} s",
            kills, all.reported, all.unreported, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        assertTrue(all.reported >= kills, "only " + all.reported + " saves: the kills came too early");
    }

    private static Tally kill(Path file, int kills, long seed) throws Exception {
        Samples.create(file, Samples.quick()).close();
        Random moments = new Random(seed);
        Tally all = new Tally(0, 0);
        for (int kill = 0; kill < kills; kill++) {
            long before = generation(file);
            long reported = runAndKill(file, 1 + moments.nextInt(5), moments.nextInt(12_000));
            long after = generation(file);
            // A kill can come between the move and the report, but only once.
            assertTrue(after == reported || after == reported + 1,
                "seed " + seed + ", kill " + kill + ": reported " + reported + ", found " + after);
            all = all.plus(new Tally(reported - before, after - reported));
        }
        return all;
    }

    /** Opens the vault and checks that it holds what belongs to its generation. */
    private static long generation(Path file) throws VaultException {
        try (Vault vault = Samples.open(file, Samples.quick())) {
            long generation = vault.generation();
            assertEquals(List.of(), leftBehind(file), "swept");
            assertEquals(generation == 1 ? List.of() : List.of(SavingProgram.name(generation)), Samples.names(vault));
            return generation;
        }
    }

    private static List<Path> leftBehind(Path file) {
        try (Stream<Path> files = Files.walk(file.resolveSibling("."))) {
            return files.filter(each -> each.toString().endsWith(".tmp")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The last generation that the program reported before it was killed, which was some microseconds after a
     * certain number of saves, and so somewhere within a save.
     */
    private static long runAndKill(Path file, int saves, int microseconds) throws IOException, InterruptedException {
        Process program = ChildJvm.startProcess(SavingProgram.class, file.toString());
        try (BufferedReader out = program.inputReader()) {
            String line = "";
            for (int i = 0; i <= saves; i++) {
                line = out.readLine();
                assertNotNull(line, "the program ended by itself");
            }
            program.waitFor(microseconds, TimeUnit.MICROSECONDS);
            // By its handle: killed through the Process itself, what it printed last could no longer be read.
            program.toHandle().destroyForcibly();
            long reported = 0;
            while (line != null) {
                reported = Long.parseLong(line);
                line = out.readLine();
            }
            return reported;
        } finally {
            program.destroyForcibly().waitFor();
        }
    }
}
