package dev.tokenconsole.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.verify.testing.TestKey;

class HugePasteTest {
    /** A paste is judged on the FX thread: a token at the size limit there is not decoded for it. */
    @Test
    void aHugePasteBelongsHereWithoutBeingDecoded() {
        String huge = TestKey.of("RS256", "").sign("RS256", "{\"alg\":\"RS256\"}",
            "{\"a\":\"" + "x".repeat(577_000) + "\"}");
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            assertTrue(InspectViewModel.mayBeToken(huge));
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertTrue(fastest < 20_000_000, fastest + " ns");
    }
}
