package dev.tokenconsole.vault.testing;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;

/** The checks of an open vault whose disk fails for a while. */
public final class SurvivalChecks {
    private SurvivalChecks() {}

    /** One thing that happens to the place, or is looked at there. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    /**
     * A save between {@code fault} and {@code cure} fails and keeps what is in memory; the same save succeeds after
     * it. {@code meanwhile} runs after the save that failed.
     *
     * @return what the user read
     */
    public static String assertSurvives(VaultLocation place, Problem problem, Act fault, Act meanwhile, Act cure)
            throws Exception {
        String said;
        try (Vault vault = place.open(Samples.password())) {
            assertEquals(VaultAccess.WRITING, vault.access());
            List<String> before = Samples.names(vault);
            Profile mine = Samples.profile("mine");
            VaultContents wanted = Samples.contents(mine);
            fault.run();
            said = assertProblem(problem, () -> vault.save(wanted)).getMessage();
            assertEquals(before, Samples.names(vault));
            assertFalse(mine.secret().isClosed(), "what could not be saved was wiped");
            meanwhile.run();
            cure.run();
            vault.save(wanted);
            assertEquals(List.of("mine"), Samples.names(vault));
        }
        assertHolds(place, "mine");
        return said;
    }

    /** That the file opens and holds one profile of that name, with its secret. */
    public static void assertHolds(VaultLocation place, String name) throws VaultException {
        try (Vault vault = place.read(Samples.password())) {
            assertEquals(List.of(name), Samples.names(vault));
            assertEquals(Samples.SECRET, vault.contents().profiles().getFirst().secret().reveal());
        }
    }
}
