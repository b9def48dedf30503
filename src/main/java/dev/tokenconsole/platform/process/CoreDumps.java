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

import org.jspecify.annotations.Nullable;

/**
 * Keeps the memory of this process out of core files, which hold every secret in it. The flag of the Java machine
 * ({@code -XX:-CreateCoredumpOnCrash}) covers only the crashes that it handles, not an abort of a native library.
 *
 * <p>On Linux the process is made not dumpable (prctl(2)), which covers core files, programs that the kernel hands them
 * to, and debuggers of the same user; on Linux and macOS the largest core file is nothing (setrlimit(2)). Both need
 * native access, which the launchers grant; without it, a core file on Linux holds no memory (core(5)), but may exist.
 * On Windows nothing is done here.
 */
public final class CoreDumps {
    private static final String MEMORY_IN_CORES = "/proc/self/coredump_filter";
    private static final int PR_SET_DUMPABLE = 4;
    private static final int RLIMIT_CORE = 4;
    private static final int RLIMIT_BYTES = 16;

    private static volatile @Nullable Thread prevention;

    private CoreDumps() {}

    /**
     * Begins to prevent core files. Memory is out of them when this returns, on Linux; the rest runs beside the start
     * of the program, because the first native call of a Java program loads much.
     */
    public static void startPrevention() {
        leaveMemoryOut();
        prevention = Thread.ofPlatform().daemon().name("core-dumps").start(CoreDumps::prevent);
    }

    /** Returns once core files are prevented, or cannot be. To be called before the first secret is read. */
    public static void awaitPrevention() {
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

    /** Before the process is not dumpable: its files in /proc are root's from then on. */
    private static void leaveMemoryOut() {
        if (isLinux()) {
            try (OutputStream filter = new FileOutputStream(MEMORY_IN_CORES)) {
                filter.write('0');
            } catch (IOException _) {
                // Without /proc, as in some containers; there remains what follows.
                return;
            }
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
