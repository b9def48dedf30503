package dev.tokenconsole.vault.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** A program that saves a vault and stops dead before a certain step of it, as in a power cut. */
public final class HaltingProgram {
    public static final int HALTED = 77;

    private static int left = Integer.MAX_VALUE;

    private HaltingProgram() {}

    /**
     * Opens the vault at {@code args[0]} and saves one profile named {@code args[1]}; stops before step
     * {@code args[2]} of the save. Prints the names of the steps it took.
     */
    public static void main(String[] args) throws VaultException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        FileOperations steps = ScriptedSteps.of((name, arguments, step) -> {
            if (left == 0) {
                Runtime.getRuntime().halt(HALTED);
            }
            Object result = step.take();
            if (left != Integer.MAX_VALUE) {
                left--;
                out.println(name);
            }
            return result;
        });
        try (Vault vault = Samples.open(Path.of(args[0]), Samples.with(steps))) {
            left = Integer.parseInt(args[2]);
            vault.save(Samples.contents(Samples.profile(args[1])));
            left = Integer.MAX_VALUE;
        }
    }
}
