package dev.tokenconsole.check.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.tokenconsole.check.run.CheckFigures.Measured;

/** Memory an order of magnitude looser than the goal, which the benchmark measures. Of the process: in its own time. */
@Timeout(300)
class ManyCredentialsTest {
    private static final long MIB = 1024 * 1024;

    @Test
    void memoryDoesNotGrowWithTheResponses() throws Exception {
        Measured few = CheckFigures.run(100, Duration.ZERO);
        Measured many = CheckFigures.run(900, Duration.ZERO);
        long more = many.peakBytes() - few.peakBytes();
        System.out.printf("Memory in use: %d MiB with 100 credentials, %d MiB with 900%n", few.peakBytes() / MIB,
            many.peakBytes() / MIB);
        assertTrue(more < 20 * MIB, () -> "grew by " + more);
    }
}
