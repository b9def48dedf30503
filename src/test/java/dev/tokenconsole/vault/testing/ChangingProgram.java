package dev.tokenconsole.vault.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultFacts;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.error.VaultException;

/**
 * A program that changes a vault's password to and fro for ever, to be killed. The old one opens even generations.
 * After each change that was reported as done it prints its generation.
 */
public final class ChangingProgram {
    private ChangingProgram() {}

    /** Opens the vault at {@code args[0]}, with its state in the folder {@code args[1]}. */
    public static void main(String[] args) throws VaultException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path file = Path.of(args[0]);
        long generation = VaultFacts.of(file, Samples.quick()).generation();
        try (Vault vault = Samples.open(file, password(generation), Samples.on(Path.of(args[1])))) {
            out.println(vault.generation());
            while (!out.checkError()) {
                vault.changePassword(password(vault.generation()), password(vault.generation() + 1),
                    KdfParameters.LIGHTEST);
                out.println(vault.generation());
            }
        }
    }

    public static char[] password(long generation) {
        return generation % 2 == 0 ? Samples.password() : Samples.nextPassword();
    }
}
