package dev.tokenconsole.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

import javafx.scene.input.KeyCode;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** Another program that saves the vault of a window. */
public final class OtherProgram {
    private OtherProgram() {}

    /** Saves {@code change} of the vault in {@code home} while it is open in {@code console}. */
    public static void saves(ConsoleDriver console, Path home, UnaryOperator<VaultContents> change) throws Exception {
        Path vault = home.resolve("vault.tcv");
        console.press(KeyCode.CONTROL, KeyCode.L);
        byte[] before = Files.readAllBytes(vault);
        try (Vault other = TeamVault.location(home).open(ConsoleDriver.PASSWORD.toCharArray())) {
            other.save(change.apply(other.contents()));
        }
        byte[] after = Files.readAllBytes(vault);
        Files.write(vault, before);
        console.unlock();
        Files.write(vault, after);
    }
}
