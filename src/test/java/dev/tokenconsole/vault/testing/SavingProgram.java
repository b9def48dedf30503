package dev.tokenconsole.vault.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/**
 * A program that opens a vault once and saves it for ever, to be killed by {@link dev.tokenconsole.vault.KillTest}.
 * After each save that
 * was reported as done it prints its generation.
 */
public final class SavingProgram {
    private SavingProgram() {}

    /** Opens the vault at {@code args[0]}. */
    public static void main(String[] args) throws VaultException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Vault vault = Samples.open(Path.of(args[0]), Samples.quick())) {
            out.println(vault.generation());
            while (!out.checkError()) {
                vault.save(Samples.contents(Samples.profile(name(vault.generation() + 1))));
                out.println(vault.generation());
            }
        }
    }

    /** The name of the only profile in a generation, by which its contents are known. */
    public static String name(long generation) {
        return "generation " + generation;
    }
}
