package dev.tokenconsole.check.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.check.run.CheckFigures.Measured;

/** Time an order of magnitude looser than the goal, which the benchmark measures. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class LongCheckSpeedTest {
    @Test
    void aThousandTakeLittleMoreThanTheServerDoes() throws Exception {
        Measured measured = CheckFigures.run(1_000, CheckFigures.LATENCY);
        System.out.printf("1,000 credentials at 20 ms: %d ms, ratio %.2f%n", measured.took().toMillis(),
            measured.ratio());
        assertTrue(measured.ratio() < 12, () -> measured.toString());
    }
}
