package dev.tokenconsole.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;

/** A vault that does not open says why on the card, and stays as it is. */
class VaultErrorsTest extends WindowTest {
    private byte[] whole = {};

    @BeforeEach
    void makeVault() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        whole = Files.readAllBytes(vault());
    }

    @Test
    void wrongPassword() throws Exception {
        assertProblem(whole, "not the password", "Wrong password.");
    }

    @Test
    void truncatedFile() throws Exception {
        assertProblem(Arrays.copyOf(whole, whole.length - 100), ConsoleDriver.PASSWORD,
            "The file is truncated (" + (whole.length - 100) + " of " + whole.length
                + " bytes). Open a backup of " + vault() + ".");
    }

    @Test
    void flippedBit() throws Exception {
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x10;
        assertProblem(flipped, ConsoleDriver.PASSWORD,
            "The file is damaged; your password is not the problem. Open a backup of "
                + vault() + ".");
    }

    @Test
    void textFile() throws Exception {
        assertProblem("my passwords\n".getBytes(StandardCharsets.UTF_8), ConsoleDriver.PASSWORD,
            vault() + " is not a vault file. Choose another.");
    }

    private void assertProblem(byte[] file, String password, String words) throws Exception {
        Files.write(vault(), file);
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM)) {
            console.type("unlock-password", password);
            console.press(KeyCode.ENTER);
            console.node("unlock-problem");
            assertEquals(words, console.text("unlock-problem"));
        }
        assertArrayEquals(file, Files.readAllBytes(vault()));
    }

    private Path vault() {
        return home.resolve("vault.tcv");
    }
}
