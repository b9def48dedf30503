package dev.tokenconsole.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.vault.error.VaultException;

/** The words in the terminal when the vault does not open. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenVaultTest {
    private static final String SECRET = "canary-5Jq2-secret";
    private VaultFixture vault;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException, VaultException {
        vault = new VaultFixture(folder).profile(VaultFixture.SANDBOX, "Acme", "acme-id", SECRET).written();
    }

    @Test
    void saysThatThePasswordIsWrong() throws IOException {
        Files.writeString(vault.passwordFile(), "nine purple lanterns drifted\n");
        assertRefused("Wrong password.");
    }

    @Test
    void stripsOneLineEndOfThePasswordFileAndNoMore() throws IOException {
        Files.writeString(vault.passwordFile(), VaultFixture.PASSWORD + "\n\n");
        assertRefused("Wrong password.");
        Files.writeString(vault.passwordFile(), VaultFixture.PASSWORD + " \n");
        assertRefused("Wrong password.");
    }

    @Test
    void saysHowMuchOfTheFileIsThere() throws IOException {
        byte[] whole = Files.readAllBytes(vault.file());
        Files.write(vault.file(), Arrays.copyOf(whole, whole.length - 100));
        assertRefused("The file is truncated (" + (whole.length - 100) + " of " + whole.length + " bytes). Open a "
            + "backup of " + vault.file() + ". token-console vault backups lists them.");
    }

    @Test
    void saysThatThePasswordIsNotTheProblemOfADamagedFile() throws IOException {
        byte[] whole = Files.readAllBytes(vault.file());
        whole[whole.length / 2] ^= 1;
        Files.write(vault.file(), whole);
        assertRefused("The file is damaged; your password is not the problem. Open a backup of " + vault.file()
            + ". token-console vault backups lists them.");
    }

    @Test
    void saysThatAnotherFileIsNoVault() throws IOException {
        Files.writeString(vault.file(), "Dear diary,\n");
        assertRefused(vault.file() + " is not a vault file. Choose another.");
    }

    @Test
    void saysThatThereIsNoVault() throws IOException {
        Files.delete(vault.file());
        assertRefused("There is no vault at " + vault.file() + ", but there are backups of it: 1. It may have been "
            + "moved or deleted, or its drive is not connected. token-console vault backups lists them and restores "
            + "one.");
    }

    @Test
    void saysHowToCreateTheFirstOne() {
        String none = vault.file() + "-none";
        CliRunner.Result result = new CliRunner().run("profile", "list", "--vault", none);
        assertEquals(4, result.exitCode());
        assertEquals("There is no vault at " + none + ". Create one with: token-console vault create\n", result.err());
    }

    /** A list of credentials that was meant by the name of its file, without a vault and with one. */
    @Test
    void saysHowAListIsChecked() throws IOException {
        String list = Files.writeString(vault.file().resolveSibling("list.csv"), "client_id\n").toString();
        String hint = "There is a file of the name of a profile. For a list of credentials: --from FILE\n";
        CliRunner.Result none = new CliRunner().run("check", list, "--vault", vault.file() + "-none");
        assertEquals(4, none.exitCode());
        assertThat(none.err(), containsString("vault create\n" + hint));
        CliRunner.Result unknown = vault.cli().run("check", list);
        assertEquals(2, unknown.exitCode());
        assertThat(unknown.err(), containsString(hint));
        assertThat(vault.cli().run("check", list + "x").err(), not(containsString(hint)));
    }

    @Test
    void saysHowToGiveThePasswordWhereNobodyIsThere() {
        CliRunner.Result result =
            new CliRunner().env("TOKEN_CONSOLE_VAULT", vault.file().toString()).run("profile", "list");
        assertEquals(2, result.exitCode());
        assertEquals("The vault " + vault.file() + " needs its password, and there is no terminal to ask on. Put the "
            + "password in a file and name it with --password-file FILE or in TOKEN_CONSOLE_PASSWORD_FILE.\nSee "
            + "token-console profile list --help.\n", result.err());
    }

    @Test
    void asksForThePasswordWhereSomebodyIsThere() {
        ScriptedTerminal terminal = ScriptedTerminal.typing(VaultFixture.PASSWORD);
        CliRunner.Result result =
            new CliRunner().terminal(terminal).run("profile", "list", "--vault", vault.file().toString());
        assertEquals(0, result.exitCode(), result.err());
        assertEquals(List.of("Password of " + vault.file() + ": "), terminal.prompts);
    }

    @Test
    void neverShowsWhatWasGivenAsTheNameOfAPasswordFile() {
        CliRunner.Result result = vault.cli().run("profile", "list", "--password-file", VaultFixture.PASSWORD);
        assertEquals(2, result.exitCode());
        assertEquals("The file named by --password-file does not exist.\nSee token-console profile list --help.\n",
            result.err());
    }

    @Test
    void refusesAPasswordFileThatIsNoText() throws IOException {
        Files.write(vault.passwordFile(), new byte[] {(byte) 0xC3, 0x28});
        CliRunner.Result result = vault.cli().run("profile", "list");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("The contents of TOKEN_CONSOLE_PASSWORD_FILE are not UTF-8 text."));
    }

    /** Every command that needs the vault says the same, and leaves the file alone. */
    private void assertRefused(String sentence) throws IOException {
        byte[] before = Files.exists(vault.file()) ? Files.readAllBytes(vault.file()) : new byte[0];
        for (String[] command : new String[][] {
            {"token", "Acme"}, {"profile", "list"}, {"profile", "remove", "Acme", "--yes"},
            {"profile", "add", "B", "--environment", "demo", "--client-id", "b", "--client-secret-file", "-"}}) {
            CliRunner.Result result = vault.cli().stdin(SECRET).run(command);
            assertEquals(4, result.exitCode());
            assertEquals("", result.out());
            assertEquals(sentence + "\n", result.err());
            assertThat(result.everything(), not(containsString(SECRET)));
        }
        byte[] after = Files.exists(vault.file()) ? Files.readAllBytes(vault.file()) : new byte[0];
        assertArrayEquals(before, after);
    }
}
