package dev.tokenconsole.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.error.VaultException;

/** The words in the terminal when the vault opens but cannot be saved; the program ends, and its changes with it. */
class FailedSaveTest {
    private Path folder = Path.of("");
    private VaultFixture vault;

    @BeforeEach
    void create(@TempDir Path temporary) throws IOException, VaultException {
        folder = Files.createDirectory(temporary.resolve("vault"));
        vault = new VaultFixture(folder).profile(VaultFixture.SANDBOX, "Acme", "acme-id", "s").written();
    }

    @Test
    void saysWhyAndToRunTheCommandAgain() throws IOException {
        byte[] before = Files.readAllBytes(vault.file());
        Path away = folder.resolveSibling("away");
        CliRunner.Result result = remove(() -> {
            Files.move(folder.resolve("backups"), away);
            Files.writeString(folder.resolve("backups"), "in the way");
        });
        assertEquals(4, result.exitCode());
        assertTrue(result.err().startsWith(vault.file() + " could not be saved: "), result.err());
        assertTrue(result.err().endsWith(". Nothing was lost: a vault is replaced completely or not at all. Run the "
            + "command again.\n"), result.err());
        assertArrayEquals(before, Files.readAllBytes(vault.file()));
    }

    @Test
    void saysThatAnotherProgramWasThere() throws IOException {
        CliRunner.Result result = remove(() -> Files.writeString(vault.file(), "theirs"));
        assertEquals(4, result.exitCode());
        assertEquals(vault.file() + " was changed by another program since it was opened, so it was not overwritten. "
            + "Nothing was lost. Run the command again.\n", result.err());
        assertEquals("theirs", Files.readString(vault.file()));
    }

    private interface Mishap {
        void happen() throws IOException;
    }

    /** The vault is open while the command waits for its yes. */
    private CliRunner.Result remove(Mishap mishap) {
        ScriptedTerminal terminal = ScriptedTerminal.typing("yes").meanwhile(() -> {
            try {
                mishap.happen();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return vault.cli().terminal(terminal).run("profile", "remove", "Acme");
    }
}
