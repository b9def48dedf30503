package dev.tokenconsole.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.verify.testing.TestKey;

class HugePasteTest {
    /** A paste is judged on the FX thread: a token at the size limit there is not decoded for it. */
    @Test
    void aHugePasteBelongsHereWithoutBeingDecoded() {
        String huge = TestKey.of("RS256", "").sign("RS256", "{\"alg\":\"RS256\"}",
            "{\"a\":\"" + "x".repeat(577_000) + "\"}");
        long judged = fastest(() -> assertTrue(InspectViewModel.mayBeToken(huge)));
        long decoded = fastest(() -> JwtDecoder.decode(huge));
        assertTrue(judged < decoded / 10, () -> judged + " ns of " + decoded);
    }

    private static long fastest(Runnable work) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }
}
