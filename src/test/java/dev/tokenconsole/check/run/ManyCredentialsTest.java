package dev.tokenconsole.check.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.tokenconsole.check.run.CheckFigures.Measured;

/** Time and memory an order of magnitude looser than the goals, which the benchmark measures. */
@Timeout(300)
class ManyCredentialsTest {
    private static final long MIB = 1024 * 1024;

    @Test
    void aThousandTakeLittleMoreThanTheServerDoes() throws Exception {
        Measured measured = CheckFigures.run(1_000, CheckFigures.LATENCY);
        System.out.printf("1,000 credentials at 20 ms: %d ms, ratio %.2f%n", measured.took().toMillis(),
            measured.ratio());
        assertTrue(measured.ratio() < 12, () -> measured.toString());
    }

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
