package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.testing.ChildJvm;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.ChangingProgram;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.Samples;

/** A change of the password that fails or is killed leaves one of the two passwords in effect. */
@Execution(ExecutionMode.CONCURRENT)
class PasswordChangeFaultTest {
    private static final int KILLS = 4;

    @TempDir
    Path directory;
    private final CountingKdf kdf = new CountingKdf();
    private final FaultySteps steps = new FaultySteps();
    private Path file;

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
    }

    @Test
    void aFaultAtAnyStepLeavesOneOfTheTwoAndAVaultThatSaves() throws Exception {
        try (Vault vault = filled()) {
            steps.heal();
            vault.save(Samples.contents(Samples.profile("measured")));
            int count = steps.taken().size();
            int changed = 0;
            for (int step = 0; step < count; step++) {
                steps.failAt(step, () -> new IOException("No space left on device"));
                boolean failed = fails(vault);
                String taken = steps.taken().get(step);
                steps.heal();
                char[] opens = opensWithTheOld() ? Samples.password() : Samples.nextPassword();
                open(opens).close();
                if (failed && !taken.equals("forceDirectory")) {
                    assertTrue(opensWithTheOld(), taken);
                    vault.save(Samples.contents(Samples.profile("after " + step)));
                    assertTrue(opensWithTheOld(), taken);
                } else {
                    assertTrue(failed || taken.equals("delete"), taken);
                    assertFalse(opensWithTheOld(), taken);
                    vault.save(Samples.contents(Samples.profile("after " + step)));
                    assertFalse(opensWithTheOld(), taken);
                    changed++;
                    vault.changePassword(Samples.nextPassword(), Samples.password(), KdfParameters.LIGHTEST);
                }
                vault.save(Samples.contents(Samples.profile("last")));
            }
            assertEquals(2, changed);
            change(vault);
            assertFalse(opensWithTheOld());
        }
    }

    /** The file steps of a change are few milliseconds; some of the kills meet them. */
    @Test
    void aKillLeavesOneOfTheTwo() throws Exception {
        filled().close();
        Random moments = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            long reported = changeAndKill(1 + moments.nextInt(3), moments.nextInt(15));
            boolean old = opensWithTheOld();
            try (Vault vault = Samples.open(file, ChangingProgram.password(old ? 0 : 1), Samples.on(state()))) {
                assertEquals(VaultAccess.WRITING, vault.access(), "at once");
                long generation = vault.generation();
                assertTrue(generation == reported || generation == reported + 1, reported + ", but " + generation);
                assertEquals(generation % 2 == 0, old, "generation " + generation);
            }
        }
    }

    private long changeAndKill(int changes, int milliseconds) throws Exception {
        Process program = ChildJvm.startProcess(ChangingProgram.class, file.toString(), state().toString());
        try (BufferedReader out = program.inputReader()) {
            String line = "";
            for (int i = 0; i <= changes; i++) {
                line = java.util.Objects.requireNonNull(out.readLine(), "the program ended by itself");
            }
            program.waitFor(milliseconds, TimeUnit.MILLISECONDS);
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

    private boolean fails(Vault vault) {
        try {
            change(vault);
            return false;
        } catch (VaultException e) {
            assertEquals(steps.taken().contains("forceDirectory") ? Problem.UNCONFIRMED : Problem.NOT_SAVED,
                e.problem());
            return true;
        }
    }

    private boolean opensWithTheOld() throws VaultException {
        try (Vault vault = open(Samples.password())) {
            return vault.generation() > 0;
        } catch (VaultException e) {
            if (e.problem() == Problem.WRONG_PASSWORD) {
                return false;
            }
            throw e;
        }
    }

    private static void change(Vault vault) throws VaultException {
        vault.changePassword(Samples.password(), Samples.nextPassword(), KdfParameters.LIGHTEST);
    }

    private Vault filled() throws VaultException {
        return Samples.filled(file, runtime());
    }

    private Vault open(char[] password) throws VaultException {
        return Samples.open(file, password, Samples.quick());
    }

    private VaultRuntime runtime() {
        return Samples.with(steps, kdf);
    }

    private Path state() {
        return directory.resolve("state");
    }
}
