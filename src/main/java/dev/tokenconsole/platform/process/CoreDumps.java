package dev.tokenconsole.platform.process;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the memory of this process out of core files, which hold every secret in it. The flag of the Java machine
 * ({@code -XX:-CreateCoredumpOnCrash}) covers only the crashes that it handles, not an abort of a native library.
 *
 * <p>On Linux the process is made not dumpable (prctl(2)), which covers core files, programs that the kernel hands them
 * to, and debuggers of the same user; on Linux and macOS the largest core file is nothing (setrlimit(2)). Both need
 * native access, which the launchers grant; without it, a core file on Linux may exist. It holds no memory (core(5)),
 * but the registers of the threads, and in one of them perhaps up to 64 bytes of what was last copied. On Windows
 * nothing is done here. The first native call of a Java program takes some 50 ms, so that a command without a secret of
 * its own leaves the limit to the script that started it.
 */
public final class CoreDumps {
    private static final Path MEMORY_IN_CORES = Path.of("/proc/self/coredump_filter");
    private static final Path LIMITS = Path.of("/proc/self/limits");
    /** Neither this process nor another that it starts can raise a limit that is nothing in both columns. */
    private static final Pattern NO_CORE_FILE = Pattern.compile("(?m)^Max core file size +0 +0 ");
    private static final int PR_SET_DUMPABLE = 4;
    private static final int RLIMIT_CORE = 4;
    private static final int RLIMIT_BYTES = 16;

    /** A limit of the process cannot be raised again: other programs that run a command in theirs keep their own. */
    private static volatile boolean ownProcess;
    private static volatile @Nullable Thread prevention;

    private CoreDumps() {}

    /**
     * Keeps the memory of this process out of core files on Linux; the rest takes longer. To be called first: without
     * it, nothing else here does anything.
     */
    public static void leaveMemoryOut() {
        ownProcess = true;
        if (isLinux()) {
            try (OutputStream filter = new FileOutputStream(MEMORY_IN_CORES.toString())) {
                filter.write('0');
            } catch (IOException _) {
                // Without /proc, as in some containers; there remains what follows.
                return;
            }
        }
    }

    /** Begins to prevent core files, beside the start of the program, unless that has begun. */
    public static synchronized void startPrevention() {
        if (ownProcess && prevention == null) {
            prevention = Thread.ofPlatform().daemon().name("core-dumps").start(CoreDumps::prevent);
        }
    }

    /** Returns once core files are prevented, or cannot be. To be called before the first secret is read. */
    public static void awaitPrevention() {
        startPrevention();
        Thread running = prevention;
        boolean interrupted = false;
        while (running != null && running.isAlive()) {
            try {
                running.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same, but for debuggers of the same user where this process may write no core file anyway. */
    public static void awaitNoFile() {
        if (!mayWriteNone()) {
            awaitPrevention();
        }
    }

    private static boolean mayWriteNone() {
        try {
            return isLinux() && NO_CORE_FILE.matcher(Files.readString(LIMITS)).find();
        } catch (IOException _) {
            return false;
        }
    }

    /** No use of a restricted method without native access: Java would print a warning, or refuse it. */
    private static void prevent() {
        boolean unix = isLinux() || System.getProperty("os.name").startsWith("Mac");
        if (unix && CoreDumps.class.getModule().isNativeAccessEnabled()) {
            try {
                callSystem();
            } catch (Throwable e) {
                System.getLogger(CoreDumps.class.getName())
                    .log(System.Logger.Level.WARNING, "Core files may hold secrets: they could not be prevented", e);
            }
        }
    }

    /** One handle for both functions, because making it is what takes time. */
    @SuppressWarnings("restricted")
    private static void callSystem() throws Throwable {
        SymbolLookup system = Linker.nativeLinker().defaultLookup();
        MethodHandle call = Linker.nativeLinker().downcallHandle(
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
        int failed = 0;
        if (isLinux()) {
            failed |= (int) call.invokeExact(system.findOrThrow("prctl"), PR_SET_DUMPABLE, 0L);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment none = arena.allocate(RLIMIT_BYTES, Long.BYTES);
            failed |= (int) call.invokeExact(system.findOrThrow("setrlimit"), RLIMIT_CORE, none.address());
        }
        if (failed != 0) {
            throw new IllegalStateException("refused by the system");
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }
}
