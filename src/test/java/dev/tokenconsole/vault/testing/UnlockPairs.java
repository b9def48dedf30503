package dev.tokenconsole.vault.testing;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Scanner;

import dev.tokenconsole.bench.Figures;
import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClassPath;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.disk.LocalState;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The time of an unlock beyond its one run of Argon2id. Both are measured in turn, so that whatever else the
 * computer does meets both; and once in each of some fresh programs, where nothing is loaded or compiled yet.
 */
public final class UnlockPairs {
    private static final int WARM_UP = 10;
    private static final int PAIRS = 40;
    private static final int PROGRAMS = 10;

    private final char[] password = ConsoleDriver.PASSWORD.toCharArray();
    private final Path file;
    private final VaultRuntime runtime;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    /** The time of the KDF within the last unlock, by the clock and on a processor. */
    private long kdfNanos;
    private long kdfProcessorNanos;
    /** The time of the last unlock beyond that, on a processor. */
    private long restProcessorNanos;

    private UnlockPairs(Path file) {
        this.file = file;
        runtime = new VaultRuntime(new SecureRandom(), this::timed, FileOperations.SYSTEM,
            Runtime.getRuntime().maxMemory(),
            new LocalState(file.resolveSibling("state")), InstantSource.system());
    }

    /** Prints all of it. */
    public static void print(PrintStream out) throws Exception {
        for (int count : new int[] {ManyProfiles.OF_20_KB, ManyProfiles.TEN_THOUSAND}) {
            Path file = ManyProfiles.create(ManyProfiles.folder(), count).file();
            out.printf("%,d profiles%n", count);
            new UnlockPairs(file).pairs(out);
            programs(file, out);
        }
    }

    /**
     * The first unlock of this program, of the vault {@code args[0]}: prints what it took, the KDF within it,
     * and what all but that took on a processor.
     */
    public static void main(String[] args) throws Exception {
        UnlockPairs first = new UnlockPairs(Path.of(args[0]));
        long unlock = first.unlock();
        System.out.println(unlock + " " + first.kdfNanos + " " + first.restProcessorNanos);
    }

    private void pairs(PrintStream out) throws Exception {
        Figures alone = new Figures();
        Figures unlocks = new Figures();
        Figures beyond = new Figures();
        Figures processor = new Figures();
        Figures ratios = new Figures();
        for (int pair = -WARM_UP; pair < PAIRS; pair++) {
            boolean kdfFirst = pair % 2 == 0;
            long before = kdfFirst ? argon2id() : 0;
            long unlock = unlock();
            long rest = unlock - kdfNanos;
            long restProcessor = restProcessorNanos;
            long kdf = kdfFirst ? before : argon2id();
            if (pair >= 0) {
                alone.addNanos(kdf);
                unlocks.addNanos(unlock);
                beyond.addNanos(rest);
                processor.addNanos(restProcessor);
                ratios.add((double) unlock / kdf);
            }
        }
        out.println("  Argon2id alone          " + alone);
        out.println("  unlock                  " + unlocks);
        out.println("  unlock beyond its KDF   " + beyond);
        out.println("  of that, its processor  " + processor);
        out.printf("  unlock / Argon2id       median of the pairs %.3f, of the medians %.3f%n", ratios.median(),
            unlocks.median() / alone.median());
    }

    private static void programs(Path file, PrintStream out) throws Exception {
        Figures unlocks = new Figures();
        Figures beyond = new Figures();
        Figures processor = new Figures();
        Figures ratios = new Figures();
        for (int i = 0; i < PROGRAMS; i++) {
            Process program = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", TestClassPath.text(),
                UnlockPairs.class.getName(), file.toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (Scanner said = new Scanner(program.getInputStream(), StandardCharsets.US_ASCII)) {
                long unlock = said.nextLong();
                long kdf = said.nextLong();
                unlocks.addNanos(unlock);
                beyond.addNanos(unlock - kdf);
                processor.addNanos(said.nextLong());
                ratios.add((double) unlock / kdf);
            }
        }
        out.println("  fresh: unlock           " + unlocks);
        out.println("  fresh: beyond its KDF   " + beyond);
        out.println("  fresh: its processor    " + processor);
        out.printf("  fresh: unlock / its KDF median %.3f%n", ratios.median());
    }

    private long argon2id() {
        long start = System.nanoTime();
        PasswordKdf.ARGON2ID.derive(ConsoleDriver.PASSWORD.getBytes(StandardCharsets.UTF_8), new byte[16],
            KdfParameters.DEFAULT);
        return System.nanoTime() - start;
    }

    private long unlock() throws VaultException {
        long start = System.nanoTime();
        long processorStart = threads.getCurrentThreadCpuTime();
        try (Vault vault = Samples.open(file, password, runtime)) {
            long taken = System.nanoTime() - start;
            restProcessorNanos = threads.getCurrentThreadCpuTime() - processorStart - kdfProcessorNanos;
            if (vault.isReadOnly()) {
                throw new IllegalStateException("Somebody else has the vault open");
            }
            return taken;
        }
    }

    private byte[] timed(byte[] typed, byte[] salt, KdfParameters parameters) {
        long start = System.nanoTime();
        long processorStart = threads.getCurrentThreadCpuTime();
        byte[] key = PasswordKdf.ARGON2ID.derive(typed, salt, parameters);
        kdfProcessorNanos = threads.getCurrentThreadCpuTime() - processorStart;
        kdfNanos = System.nanoTime() - start;
        return key;
    }
}
