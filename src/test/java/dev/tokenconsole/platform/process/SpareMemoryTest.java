package dev.tokenconsole.platform.process;

import java.lang.ref.WeakReference;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SpareMemoryTest {
    /** Twice: the first collection must not be the last. */
    @Test
    void isCollectedAfterEachCall() {
        for (int i = 0; i < 2; i++) {
            WeakReference<byte[]> spare = new WeakReference<>(new byte[1 << 20]);
            SpareMemory.returnSoon();
            Awaitility.await("a collection").atMost(Duration.ofMinutes(1)).until(() -> spare.get() == null);
        }
    }
}
