package dev.tokenconsole.cli.vault;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
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

/** A vault made in the terminal. */
@Execution(ExecutionMode.CONCURRENT)
class VaultCreateTest {
    private VaultFixture vault;

    @BeforeEach
    void prepare(@TempDir Path folder) throws IOException {
        vault = new VaultFixture(folder);
    }

    @Test
    void createsAVaultThatOpens() {
        CliRunner.Result result = vault.cli().run("vault", "create");
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("", result.out());
        assertEquals("Created the vault " + vault.file()
            + ". There is no recovery: keep its password in your password manager.\n", result.err());
        assertEquals(0, vault.cli().run("profile", "list").exitCode());
    }

    @Test
    void asksTwice() {
        ScriptedTerminal terminal = ScriptedTerminal.typing(VaultFixture.PASSWORD, VaultFixture.PASSWORD);
        CliRunner.Result result = typing(terminal);
        assertEquals(0, result.exitCode(), result.err());
        assertEquals(List.of("Password for the new vault " + vault.file() + ": ", "Repeat password: "),
            terminal.prompts);
    }

    @Test
    void createsNothingWhereTheTwoDiffer() {
        CliRunner.Result result = typing(ScriptedTerminal.typing(VaultFixture.PASSWORD, VaultFixture.PASSWORD + "s"));
        assertEquals(2, result.exitCode());
        assertThat(result.err(), startsWith("The two passwords differ. Nothing was changed.\n"));
        assertFalse(Files.exists(vault.file()));
    }

    @Test
    void refusesAWeakPassword() throws IOException {
        Files.writeString(vault.passwordFile(), "short");
        CliRunner.Result result = vault.cli().run("vault", "create");
        assertEquals(2, result.exitCode());
        assertEquals("Too short: at least 12 characters.\nSee token-console vault create --help.\n", result.err());
        assertFalse(Files.exists(vault.file()));
    }

    @Test
    void leavesAFileThatIsThereAsItIs() throws IOException {
        Files.writeString(vault.file(), "Dear diary,\n");
        CliRunner.Result result = vault.cli().run("vault", "create");
        assertEquals(4, result.exitCode());
        assertThat(result.err(), containsString("A file already exists at " + vault.file() + ". It was not changed. "
            + "Choose another location with --vault FILE.\n"));
        assertEquals("Dear diary,\n", Files.readString(vault.file()));
    }

    @Test
    void needsSomebodyToAsk() {
        CliRunner.Result result = new CliRunner().run("vault", "create", "--vault", vault.file().toString());
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("--password-file FILE"));
    }

    private CliRunner.Result typing(ScriptedTerminal terminal) {
        return new CliRunner().terminal(terminal).run("vault", "create", "--vault", vault.file().toString());
    }
}
