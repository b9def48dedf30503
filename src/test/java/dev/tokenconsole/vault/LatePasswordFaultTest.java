package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.ScriptedSteps;
import dev.tokenconsole.vault.testing.Sentences;

/** A change of the password that fails when it may already be on the disk: which password opens what is there? */
class LatePasswordFaultTest {
    private static final KdfParameters STRONGER = new KdfParameters(24_576, 2, 2);

    @TempDir
    Path directory;
    private final FaultySteps steps = new FaultySteps();
    private Path file;

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
    }

    @Test
    void afterAFaultOfTheVeryLastStepItSaysThatTheNewPasswordOpensIt() throws Exception {
        try (Vault vault = filled()) {
            steps.failNext("forceDirectory", () -> new IOException("Input/output error"));
            assertSays(Problem.UNCONFIRMED, Sentences.unconfirmedPassword(file, "Input/output error"),
                () -> change(vault));
            assertEquals(3, vault.generation());
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
            assertOpensWithTheNew();
            vault.save(Samples.contents(Samples.profile("after")));
            assertOpensWithTheNew();
            assertEquals(List.of(2L, 1L), vault.backups().ofOtherPasswords().stream().map(Backup::generation).toList());
            assertProblem(Problem.WRONG_PASSWORD, () -> change(vault));
            vault.changePassword(Samples.nextPassword(), Samples.password(), KdfParameters.LIGHTEST);
            assertOpensWithTheOld();
        }
    }

    /** So network folders do it. */
    @Test
    void aReplacementThatIsDoneAndReportedAsFailedIsSeen() throws Exception {
        LateFault fault = new LateFault("move", false);
        try (Vault vault = Samples.filled(file, Samples.with(ScriptedSteps.of(fault::onStep)))) {
            fault.happen = true;
            assertSays(Problem.UNCONFIRMED, Sentences.unconfirmedPassword(file, "Connection timed out"),
                () -> change(vault));
            assertOpensWithTheNew();
            vault.save(Samples.contents(Samples.profile("after")));
            assertOpensWithTheNew();
        }
    }

    @Test
    void whereNothingCanBeSeenEitherPasswordIsNamedAndTheNextSaveSettlesIt() throws Exception {
        LateFault fault = new LateFault("forceDirectory", true);
        try (Vault vault = Samples.filled(file, Samples.with(ScriptedSteps.of(fault::onStep)))) {
            fault.happen = true;
            assertSays(Problem.UNCONFIRMED, Sentences.unseenPassword(file, "Connection timed out"),
                () -> change(vault));
            fault.blind = false;
            assertOpensWithTheNew();
            vault.save(Samples.contents(Samples.profile("after")));
            assertOpensWithTheOld();
            change(vault);
            assertOpensWithTheNew();
        }
    }

    @Test
    void strengtheningThatIsNotConfirmedNeedsNoWordAboutPasswords() throws Exception {
        try (Vault vault = filled()) {
            steps.failNext("forceDirectory", () -> new IOException("Input/output error"));
            assertSays(Problem.UNCONFIRMED, Sentences.unconfirmed(file, "Input/output error"),
                () -> vault.changePassword(Samples.password(), Samples.password(), STRONGER));
            assertEquals(STRONGER, vault.kdf());
            assertEquals(STRONGER, VaultFacts.of(file, Samples.quick()).kdf());
        }
    }

    /** One step that is done, once, and yet fails; after it nothing can be read if {@code blinding}. */
    private static final class LateFault {
        private final String at;
        private final boolean blinding;
        private boolean happen;
        private boolean blind;

        LateFault(String at, boolean blinding) {
            this.at = at;
            this.blinding = blinding;
        }

        @Nullable Object onStep(String name, Object[] arguments, ScriptedSteps.Step step) throws Throwable {
            if (blind && name.equals("read")) {
                throw new IOException("Host is down");
            }
            Object done = step.take();
            if (happen && name.equals(at)) {
                happen = false;
                blind = blinding;
                throw new IOException("Connection timed out");
            }
            return done;
        }
    }

    private void assertOpensWith(char[] password, char[] not) throws VaultException {
        Samples.open(file, password, Samples.quick()).close();
        assertProblem(Problem.WRONG_PASSWORD, () -> Samples.open(file, not, Samples.quick()));
    }

    private void assertOpensWithTheOld() throws VaultException {
        assertOpensWith(Samples.password(), Samples.nextPassword());
    }

    private void assertOpensWithTheNew() throws VaultException {
        assertOpensWith(Samples.nextPassword(), Samples.password());
    }

    private static void change(Vault vault) throws VaultException {
        vault.changePassword(Samples.password(), Samples.nextPassword(), KdfParameters.LIGHTEST);
    }

    private Vault filled() throws VaultException {
        return Samples.filled(file, Samples.with(steps));
    }
}
