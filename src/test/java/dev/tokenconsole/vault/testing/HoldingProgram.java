package dev.tokenconsole.vault.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** Another program that has a vault open, says how, and closes it when its input ends. */
public final class HoldingProgram {
    private HoldingProgram() {}

    /** Opens the vault at {@code args[0]}, with its state in the folder {@code args[1]}. */
    public static void main(String[] args) throws VaultException, IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Vault vault = Samples.open(Path.of(args[0]), Samples.on(Path.of(args[1])))) {
            out.println(vault.access());
            System.in.read();
        }
        out.println("closed");
    }
}
