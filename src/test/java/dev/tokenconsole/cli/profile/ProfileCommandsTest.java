package dev.tokenconsole.cli.profile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.ScriptedTerminal;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.vault.error.VaultException;

/** Profiles listed, added and removed in a vault file. */
@Execution(ExecutionMode.CONCURRENT)
class ProfileCommandsTest {
    private static final String SECRET = "canary-8wQp-secret";
    private static final String LISTED = """
        ENVIRONMENT                 PROFILE  CLIENT ID
        stonex-payments-sandbox     Acme     acme-id
        stonex-payments-sandbox     beta     beta-id
        stonex-payments-production  Acme     acme-live
        """;
    private VaultFixture vault;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException, VaultException {
        vault = new VaultFixture(folder)
            .profile(VaultFixture.PRODUCTION, "Acme", "acme-live", SECRET)
            .profile(VaultFixture.SANDBOX, "beta", "beta-id", SECRET)
            .profile(VaultFixture.SANDBOX, "Acme", "acme-id", SECRET)
            .written();
    }

    @Test
    void listsWithoutASecret() {
        CliRunner.Result result = list();
        assertEquals(LISTED, result.out());
        assertEquals("", result.err());
        assertEquals(0, result.exitCode());
    }

    @Test
    void saysThatNothingIsThere(@TempDir Path empty) throws IOException, VaultException {
        CliRunner.Result result = new VaultFixture(empty).written().cli().run("profile", "list");
        assertEquals(0, result.exitCode());
        assertEquals("", result.out());
        assertEquals("The vault contains no profile. Add one with: token-console profile add\n", result.err());
    }

    @Test
    void addsWhatCanThenBeUsed() {
        CliRunner.Result added = vault.cli().stdin(SandboxClient.DEMO.secret() + "\n").run("profile", "add", "Try",
            "--environment", "Demo", "--client-id", "demo-client", "--client-secret-file", "-");
        assertEquals(0, added.exitCode(), added.err());
        assertEquals("", added.out());
        assertEquals("Added demo/Try to " + vault.file() + ".\n", added.err());
        assertThat(list().out(), containsString("demo                        Try      demo-client\n"));
        assertEquals(0, vault.cli().run("token", "try").exitCode());
    }

    @Test
    void takesTheSecretFromTheEnvironmentOrAPrompt() {
        CliRunner.Result fromVariable = vault.cli().env("TOKEN_CONSOLE_CLIENT_SECRET", SECRET)
            .run("profile", "add", "A", "--environment", "demo", "--client-id", "a", "--quiet");
        assertEquals("", fromVariable.everything());
        ScriptedTerminal terminal = ScriptedTerminal.typing(SECRET);
        CliRunner.Result typed = vault.cli().terminal(terminal)
            .run("profile", "add", "B", "--environment", "demo", "--client-id", "b");
        assertEquals(0, typed.exitCode(), typed.err());
        assertEquals(List.of("Client secret: "), terminal.prompts);
    }

    @Test
    void refusesWhatBreaksTheRules() {
        CliRunner.Result result = vault.cli().stdin(SECRET + " ").run("profile", "add", "ACME", "--environment",
            VaultFixture.SANDBOX, "--client-id", "id", "--client-secret-file", "-");
        assertEquals(2, result.exitCode());
        assertEquals("""
            A profile named ACME already exists in this environment.
            The client secret starts or ends with white space. Remove it.
            See token-console profile add --help.
            """, result.err());
        assertEquals(LISTED, list().out());
    }

    @Test
    void namesTheEnvironmentsWhereThereIsNoSuchOne() {
        CliRunner.Result result = vault.cli().stdin(SECRET).run("profile", "add", "X", "--environment", "staging",
            "--client-id", "id", "--client-secret-file", "-");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("""
            There is no such environment. There are:
              stonex-payments-sandbox  StoneX Payments Sandbox (UAT)
              stonex-payments-production  StoneX Payments Production
              stonex-clearing-uat  StoneX Clearing UAT
              demo  Demo
            """));
    }

    @Test
    void removesWithAYesOnTheCommandLine() {
        CliRunner.Result result = vault.cli().run("profile", "remove", "beta", "--yes");
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("Removed stonex-payments-sandbox/beta from " + vault.file() + ".\n", result.err());
        assertThat(list().out(), not(containsString("beta")));
        assertThat(list().out(), containsString("acme-live"));
    }

    @Test
    void asksBeforeItRemoves() {
        ScriptedTerminal no = ScriptedTerminal.typing("y");
        CliRunner.Result kept = vault.cli().terminal(no).run("profile", "remove", VaultFixture.SANDBOX + "/acme");
        assertEquals(2, kept.exitCode());
        assertEquals(List.of("Remove stonex-payments-sandbox/Acme from " + vault.file() + "? Its secret is removed "
            + "too. Type yes: "), no.prompts);
        assertEquals(LISTED, list().out());

        CliRunner.Result removed = vault.cli().terminal(ScriptedTerminal.typing(" Yes "))
            .run("profile", "remove", VaultFixture.SANDBOX + "/acme");
        assertEquals(0, removed.exitCode(), removed.err());
        assertThat(list().out(), not(containsString("acme-id")));
    }

    @Test
    void removesNothingWhereNobodyCanBeAsked() {
        CliRunner.Result result = vault.cli().run("profile", "remove", "beta");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("Confirm with --yes."));
        assertEquals(LISTED, list().out());
    }

    @Test
    void removesNoneOfSeveral() {
        CliRunner.Result result = vault.cli().run("profile", "remove", "acme", "--yes");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("Several profiles are named acme."));
        assertEquals(LISTED, list().out());
    }

    private CliRunner.Result list() {
        CliRunner.Result result = vault.cli().run("profile", "list");
        assertThat(result.everything(), not(containsString(SECRET)));
        return result;
    }
}
