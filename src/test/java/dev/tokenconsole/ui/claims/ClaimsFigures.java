package dev.tokenconsole.ui.claims;

import java.io.PrintStream;

import org.testfx.api.FxToolkit;

import dev.tokenconsole.bench.Figures;

/** The time that scrolling costs the FX thread in a token with thousands of claims. */
public final class ClaimsFigures {
    /** A step of the wheel, and a page, in pixels. */
    private static final double[] STEPS = {40, 500};
    private static final int ROUNDS = 4;
    /** In milliseconds, at 60 frames a second. */
    private static final double FRAME = 16;

    private ClaimsFigures() {}

    /** Prints the time of a step: by the wheel, and by pages. */
    public static void print(PrintStream out) throws Exception {
        FxToolkit.registerPrimaryStage();
        try (ManyClaims claims = new ManyClaims("\"end\"")) {
            for (int round = 1; round <= ROUNDS; round++) {
                for (double step : STEPS) {
                    Figures figures = claims.scroll(step);
                    out.printf("%d claims, steps of %.0f px: p95 %.2f ms, %d above %.0f ms; %s%n", ManyClaims.NUMBER,
                        step, figures.within(0.95), figures.over(FRAME), FRAME, figures);
                }
            }
        }
    }
}
