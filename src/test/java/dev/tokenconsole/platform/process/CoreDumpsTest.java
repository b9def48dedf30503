package dev.tokenconsole.platform.process;

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
}
