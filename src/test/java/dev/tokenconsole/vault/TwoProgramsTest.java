package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.testing.ChildJvm;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.disk.LocalState;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.HoldingProgram;
import dev.tokenconsole.vault.testing.LockProbe;
import dev.tokenconsole.vault.testing.Samples;

/** Two programs and one vault. */
@DisplayName("row 11: two programs and one lock")
@Execution(ExecutionMode.CONCURRENT)
class TwoProgramsTest {
    @TempDir
    Path directory;
    private Path file;
    private Path state;
    private Path lockFile;

    @BeforeEach
    void makeAVault() throws Exception {
        file = directory.resolve("vault.tcv");
        state = directory.resolve("state");
        try (Vault vault = Samples.filled(file, Samples.on(state))) {
            lockFile = state.resolve(vault.vaultId() + ".lock");
        }
    }

    @Test
    void theSecondReadsAtOnceAndWritesWhenTheFirstIsClosed() throws Exception {
        Process first = ChildJvm.startProcess(HoldingProgram.class, file.toString(), state.toString());
        try (BufferedReader out = first.inputReader()) {
            assertEquals("WRITING", out.readLine());
            long start = System.nanoTime();
            try (Vault second = Samples.open(file, Samples.on(state))) {
                assertTrue(System.nanoTime() - start < Duration.ofSeconds(1).toNanos(), "within a second");
                assertEquals(VaultAccess.OPEN_ELSEWHERE, second.access());
                assertSays(Problem.READ_ONLY, file + " is open in another window or command of this program, so it is "
                    + "read-only here. Close it there, then open the vault here again.",
                    () -> second.save(VaultContents.initial()));
            }
            first.getOutputStream().close();
            assertEquals("closed", out.readLine());
            try (Vault next = Samples.open(file, Samples.on(state))) {
                assertEquals(VaultAccess.WRITING, next.access());
                next.save(VaultContents.initial());
            }
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    @Test
    void afterAKillTheNextWritesAtOnce() throws Exception {
        Process first = ChildJvm.startProcess(HoldingProgram.class, file.toString(), state.toString());
        try (BufferedReader out = first.inputReader()) {
            assertEquals("WRITING", out.readLine());
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertTrue(Files.exists(lockFile));
        try (Vault next = Samples.open(file, Samples.on(state))) {
            assertEquals(VaultAccess.WRITING, next.access());
            next.save(VaultContents.initial());
        }
    }

    @Test
    void thisProgramIsSeenByTheOther() throws Exception {
        try (Vault first = Samples.open(file, Samples.on(state))) {
            Process second = ChildJvm.startProcess(HoldingProgram.class, file.toString(), state.toString());
            try (BufferedReader out = second.inputReader()) {
                assertEquals("OPEN_ELSEWHERE", out.readLine());
                first.save(VaultContents.initial());
            } finally {
                second.destroyForcibly().waitFor();
            }
        }
    }

    /** On POSIX, closing any channel to the lock file in this program would give the lock away without a word. */
    @Test
    void nothingThatTheProgramDoesGivesTheLockAway() throws Exception {
        Process probe = ChildJvm.startProcess(LockProbe.class);
        try (Writer ask = probe.outputWriter(); BufferedReader answer = probe.inputReader()) {
            Vault vault = Samples.open(file, Samples.on(state));
            assertEquals(LockProbe.HELD, probed(ask, answer));
            for (Map.Entry<String, Executable> deed : deeds(vault).entrySet()) {
                perform(deed);
                assertEquals(LockProbe.HELD, probed(ask, answer), deed.getKey());
            }
            vault.close();
            assertEquals(LockProbe.FREE, probed(ask, answer));
        } finally {
            probe.destroyForcibly().waitFor();
        }
    }

    /** The trap is real on this system, or the test above would prove nothing. */
    @Test
    void aSecondChannelWouldGiveItAway() throws Exception {
        Process probe = ChildJvm.startProcess(LockProbe.class);
        try (Writer ask = probe.outputWriter(); BufferedReader answer = probe.inputReader();
                FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertEquals(LockProbe.HELD, probed(ask, answer));
            FileChannel.open(lockFile, StandardOpenOption.READ).close();
            assertTrue(lock.isValid(), "so says the JDK");
            assertEquals(LockProbe.FREE, probed(ask, answer));
        } finally {
            probe.destroyForcibly().waitFor();
        }
    }

    private Map<String, Executable> deeds(Vault vault) {
        Map<String, Executable> deeds = new LinkedHashMap<>();
        LocalState computer = new LocalState(state);
        deeds.put("save", () -> vault.save(vault.contents()));
        deeds.put("many saves", () -> {
            for (int i = 0; i < 9; i++) {
                vault.save(vault.contents());
            }
        });
        deeds.put("list backups", () -> vault.backups().ofOtherPasswords());
        deeds.put("look", () -> VaultFacts.of(file, Samples.on(state)));
        deeds.put("open again", () -> Samples.open(file, Samples.on(state)).close());
        deeds.put("read", () -> VaultOpener.forReading(file, Samples.password(), Samples.on(state)).close());
        deeds.put("wrong password", () -> assertProblem(Problem.WRONG_PASSWORD,
            () -> Samples.open(file, "wrong".toCharArray(), Samples.on(state))));
        deeds.put("remember", () -> computer.remember(vault.vaultId(), computer.lastGeneration(vault.vaultId())));
        deeds.put("reload", vault::reload);
        deeds.put("copy", () -> vault.saveCopy(directory.resolve("copy.tcv"), vault.contents()));
        deeds.put("open the copy", () -> Samples.open(directory.resolve("copy.tcv"), Samples.on(state)).close());
        deeds.put("another vault", () -> Samples.create(directory.resolve("other.tcv"), Samples.on(state)).close());
        deeds.put("backup", () -> {
            try (Vault backup = VaultOpener.ofBackup(file, vault.backups().list().getFirst(), Samples.password(),
                    Samples.on(state))) {
                assertProblem(Problem.READ_ONLY, backup::makeCurrent);
            }
        });
        deeds.put("change password", () -> vault.changePassword(
            Samples.password(), Samples.nextPassword(), KdfParameters.LIGHTEST));
        deeds.put("delete backups", () -> vault.backups().delete(vault.backups().ofOtherPasswords()));
        return deeds;
    }

    private static void perform(Map.Entry<String, Executable> deed) {
        try {
            deed.getValue().execute();
        } catch (Throwable e) {
            throw new AssertionError(deed.getKey(), e);
        }
    }

    private String probed(Writer ask, BufferedReader answer) throws IOException {
        ask.write(lockFile + "\n");
        ask.flush();
        return answer.readLine();
    }
}
