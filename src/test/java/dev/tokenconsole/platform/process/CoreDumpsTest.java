package dev.tokenconsole.platform.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import dev.tokenconsole.testing.ChildJvm;

/** F1, where the limit of core files cannot be raised, and no core file could be looked for. */
@EnabledOnOs(OS.LINUX)
class CoreDumpsTest {
    @Test
    @Timeout(60)
    void theProcessIsNotDumpable() throws Exception {
        try (ChildJvm probe =
                ChildJvm.start(List.of("--enable-native-access=ALL-UNNAMED"), DumpableProbe.class)) {
            probe.await("0 | Max core file size 0 0 bytes | 00000000");
        }
    }

    /** The launcher of the terminal sets the limit; making a process not dumpable takes longer than a short command. */
    @Test
    @Timeout(60)
    void aCommandWithoutASecretIsContentWithALimitOfNothing() throws Exception {
        boolean none = Files.readString(Path.of("/proc/self/limits")).matches("(?s).*Max core file size +0 +0 .*");
        try (ChildJvm probe =
                ChildJvm.start(List.of("--enable-native-access=ALL-UNNAMED"), DumpableProbe.class, "decode")) {
            probe.await((none ? "1" : "0") + " | Max core file size 0 0 bytes | 00000000");
        }
    }

    /** The commands that tests run in this process lowered its limit for all tests after them. */
    @Test
    void aProcessThatIsNotTheProgramKeepsItsLimits() throws Exception {
        String before = Files.readString(Path.of("/proc/self/limits"));
        CoreDumps.awaitPrevention();
        assertEquals(before, Files.readString(Path.of("/proc/self/limits")));
    }
}
