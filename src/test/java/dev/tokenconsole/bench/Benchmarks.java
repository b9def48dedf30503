package dev.tokenconsole.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import dev.tokenconsole.check.run.CheckFigures;
import dev.tokenconsole.ui.check.CheckWindowFigures;
import dev.tokenconsole.ui.claims.ClaimsFigures;
import dev.tokenconsole.ui.live.VerificationFigures;
import dev.tokenconsole.ui.profiles.list.ListFigures;
import dev.tokenconsole.ui.shell.WindowFigures;
import dev.tokenconsole.vault.testing.UnlockPairs;

/** Measures what docs/performance.md is about: all of it, or what the arguments name. */
public final class Benchmarks {
    private static final String[] ALL = {"jmh", "unlock", "saves", "keys", "list", "check-window", "check", "claims",
        "verification"};

    private Benchmarks() {}

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        computer(out);
        for (String each : args.length == 0 ? ALL : args) {
            switch (each) {
                case "jmh" -> new Runner(new OptionsBuilder().build()).run();
                case "signatures" -> new Runner(new OptionsBuilder().include("SignatureBenchmark").build()).run();
                case "unlock" -> UnlockPairs.print(out);
                case "saves" -> WindowFigures.printSaves(out);
                case "keys" -> WindowFigures.printKeys(out);
                case "list" -> ListFigures.print(out);
                case "check" -> CheckFigures.print(out);
                case "check-window" -> CheckWindowFigures.print(out);
                case "claims" -> ClaimsFigures.print(out);
                case "verification" -> VerificationFigures.print(out);
                default -> throw new IllegalArgumentException(each);
            }
            computer(out);
        }
        System.exit(0);
    }

    /** Other work of the computer makes every figure larger. */
    private static void computer(PrintStream out) {
        OperatingSystemMXBean computer = ManagementFactory.getOperatingSystemMXBean();
        out.printf("%d processors, load %.2f%n", computer.getAvailableProcessors(), computer.getSystemLoadAverage());
    }
}
