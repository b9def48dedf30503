package dev.tokenconsole.platform.process;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says of itself what the system would do with its memory. */
final class DumpableProbe {
    private static final int PR_GET_DUMPABLE = 3;

    private DumpableProbe() {}

    /**
     * With an argument, as a command without a secret. Prints whether it is dumpable, the limit of core files, and the
     * kinds of memory that go into them.
     */
    @SuppressWarnings("restricted")
    public static void main(String[] args) throws Throwable {
        CoreDumps.leaveMemoryOut();
        String filter = Files.readString(Path.of("/proc/self/coredump_filter")).strip();
        if (args.length == 0) {
            CoreDumps.awaitPrevention();
        } else {
            CoreDumps.awaitNoFile();
        }
        Linker linker = Linker.nativeLinker();
        int dumpable = (int) linker.downcallHandle(linker.defaultLookup().findOrThrow("prctl"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG))
            .invokeExact(PR_GET_DUMPABLE, 0L);
        String limit = Files.readAllLines(Path.of("/proc/self/limits")).stream()
            .filter(line -> line.startsWith("Max core file size")).findFirst().orElseThrow();
        System.out.println(dumpable + " | " + limit.replaceAll(" +", " ").strip() + " | " + filter);
    }
}
