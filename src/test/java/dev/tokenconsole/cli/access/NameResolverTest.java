package dev.tokenconsole.cli.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.vault.contents.VaultContents;

/** Names that people type, and the profiles that they mean. */
class NameResolverTest {
    private final NameResolver names = new NameResolver(VaultContents.initial().withProfiles(List.of(
        profile(VaultFixture.SANDBOX, "Acme", "1"), profile(VaultFixture.PRODUCTION, "Acme", "2"),
        profile(BuiltInEnvironments.DEMO_ID, "Beta", "3"), profile(BuiltInEnvironments.DEMO_ID, "a/b", "4"),
        profile(VaultFixture.SANDBOX, "demo/beta", "5"))));

    @Test
    void findsANameInEitherCase() throws CommandFailure {
        assertEquals("4", names.profile("A/B").clientId());
        assertEquals("3", names.profile("bETA").clientId());
    }

    @Test
    void findsByEnvironment() throws CommandFailure {
        assertEquals("2", names.profile("stonex-payments-production/acme").clientId());
        assertEquals("2", names.profile("StoneX Payments Production/Acme").clientId());
        assertEquals("4", names.profile("demo/a/b").clientId());
    }

    @Test
    void guessesNothing() {
        assertUnknown("Acm");
        assertUnknown("Acme ");
        assertUnknown("");
        assertUnknown("/Acme");
        assertUnknown("demo/Acme");
        assertUnknown("demo/");
    }

    /** A name may look like another profile's environment and name. */
    @Test
    void takesNoSideBetweenANameAndAPath() {
        assertEquals("Several profiles are named demo/Beta. Specify one:\n  demo/Beta\n  "
            + "stonex-payments-sandbox/demo/beta", refusal("demo/Beta"));
    }

    @Test
    void leadsBackToTheProfile() throws CommandFailure {
        Profile found = names.profile("stonex-payments-sandbox/demo/beta");
        assertEquals("5", found.clientId());
        assertEquals("stonex-payments-sandbox/demo/beta", names.reference(found));
        assertEquals(VaultFixture.SANDBOX, names.environmentOf(found).id());
    }

    @Test
    void findsAnEnvironmentByIdOrName() throws CommandFailure {
        assertEquals(VaultFixture.SANDBOX, names.environment("STONEX-PAYMENTS-SANDBOX").id());
        assertEquals(BuiltInEnvironments.DEMO_ID, names.environment("Demo").id());
        assertThat(String.valueOf(assertThrows(CommandFailure.class, () -> names.environment("dem")).getMessage()),
            startsWith("There is no such environment. There are:\n  stonex-payments-sandbox  StoneX"));
    }

    /** The secret of one environment must not go to the other. */
    @Test
    void takesNoSideBetweenTheIdOfAnEnvironmentAndTheNameOfAnother() throws CommandFailure {
        Environment sandbox = BuiltInEnvironments.builtIn().getFirst();
        NameResolver both = new NameResolver(VaultContents.initial().withEnvironments(List.of(sandbox,
            new Environment("other", sandbox.id().toUpperCase(Locale.ROOT), EnvironmentKind.OTHER,
                URI.create("https://other.example"), "1", TokenRecipe.STONEX_PAYMENTS))));
        CommandFailure failure = assertThrows(CommandFailure.class, () -> both.environment(sandbox.id()));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        assertEquals("Several environments have the id or name stonex-payments-sandbox. Specify one by its other one:"
            + "\n  stonex-payments-sandbox  StoneX Payments Sandbox (UAT)\n  other  STONEX-PAYMENTS-SANDBOX",
            failure.getMessage());
        assertEquals("other", both.environment("Other").id());
        assertEquals(sandbox.id(), both.environment(sandbox.name()).id());
    }

    private void assertUnknown(String reference) {
        assertEquals("The vault contains no profile named " + reference + ". See: token-console profile list",
            refusal(reference));
    }

    private String refusal(String reference) {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> names.profile(reference));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        return String.valueOf(failure.getMessage());
    }

    private static Profile profile(String environmentId, String name, String clientId) {
        return new Profile(UUID.randomUUID(), name, environmentId, clientId, Secret.of("secret"), "");
    }
}
