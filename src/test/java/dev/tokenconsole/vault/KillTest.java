package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is killed in the middle of its saves, again and again: every save that it reported is there. */
class KillTest {
    private static final int KILLS = 20;
    private static final long SEED = 20_241_130;

    @TempDir
    Path directory;

    @Test
    void noKillLosesAReportedSaveOrLeavesSomethingUnreadable() throws Exception {
        Path file = directory.resolve("vault.tcv");
        Samples.location(file).create(Samples.password()).close();
        Random moments = new Random(SEED);
        long reportedInAll = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long before = generation(file);
            long reported = runAndKill(file, 1 + moments.nextInt(5), moments.nextInt(12));
            long after = generation(file);
            assertTrue(after >= reported, "kill " + kill + ": reported " + reported + ", found " + after);
            // A kill can come between the move and the report, but only once.
            assertTrue(after <= reported + 1, "kill " + kill + ": reported " + reported + ", found " + after);
            reportedInAll += reported - before;
        }
        assertTrue(reportedInAll >= KILLS, "only " + reportedInAll + " saves: the kills came too early");
    }

    /** Opens the vault and checks that it holds what belongs to its generation. */
    private static long generation(Path file) throws VaultException {
        try (Vault vault = Samples.location(file).open(Samples.password())) {
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
     * The last generation that the program reported before it was killed, which was some milliseconds after a
     * certain number of saves, and so somewhere within a save.
     */
    private static long runAndKill(Path file, int saves, int milliseconds) throws IOException, InterruptedException {
        Process program = OtherProgram.start(SavingProgram.class, file.toString());
        try (BufferedReader out = program.inputReader()) {
            String line = "";
            for (int i = 0; i <= saves; i++) {
                line = out.readLine();
                assertNotNull(line, "the program ended by itself");
            }
            program.waitFor(milliseconds, TimeUnit.MILLISECONDS);
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
