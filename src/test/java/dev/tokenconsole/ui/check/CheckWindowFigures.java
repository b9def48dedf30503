package dev.tokenconsole.ui.check;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import javafx.scene.input.KeyCode;

import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.bench.ManyProfiles;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.FxHeartbeat;

/** The time of a check of many rows, each of which takes 20 ms, and for how long the FX thread keeps others waiting. */
public final class CheckWindowFigures {
    static final int ROWS = 1000;
    static final Duration LATENCY = Duration.ofMillis(20);
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 3;

    private CheckWindowFigures() {}

    /**
     * One run.
     *
     * @param ofIdeal the time as a multiple of the latencies alone, four at once
     * @param gap the longest time for which the FX thread left its queue waiting
     */
    record Run(double ofIdeal, Duration gap) {}

    /** A server that takes {@link #LATENCY} and issues a token. */
    static TokenFetcher steady() {
        return (environment, clientId, secret) -> {
            LockSupport.parkNanos(LATENCY.toNanos());
            return issued(environment);
        };
    }

    private static TokenOutcome issued(Environment environment) {
        return TestOutcomes.issued(new AccessToken(Secret.of(SampleToken.TEXT), new TokenTimes(
            TokenClock.SYSTEM.now(), TokenClock.SYSTEM.nanos(), Duration.ofHours(1), null)),
            TestExchange.of(environment, TokenClock.SYSTEM.now(), 200), List.of());
    }

    /** Checks all rows of {@code console}, whose view of the check is shown. */
    static Run measure(ConsoleDriver console, int rows) {
        try (FxHeartbeat heart = new FxHeartbeat()) {
            long begun = System.nanoTime();
            console.press(KeyCode.F5);
            if (console.shows("check-question-all")) {
                console.press(KeyCode.SHIFT, KeyCode.TAB).press(KeyCode.SHIFT, KeyCode.TAB).press(KeyCode.ENTER);
            }
            console.awaitText("check-progress", rows + " checked in");
            double ideal = LATENCY.toNanos() * (double) rows / AT_ONCE;
            return new Run((System.nanoTime() - begun) / ideal, heart.longestGap());
        }
    }

    /** Prints the figures of some runs. */
    public static void print(PrintStream out) throws Exception {
        FxToolkit.registerPrimaryStage();
        Path home = ManyProfiles.folder();
        ManyProfiles.create(home, ROWS);
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM, steady())) {
            console.unlock();
            console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
            for (int round = 1; round <= ROUNDS; round++) {
                Run run = measure(console, ROWS);
                out.printf("check of %d rows, round %d: %.2f of ideal, longest gap of the FX thread %d ms%n", ROWS,
                    round, run.ofIdeal(), run.gap().toMillis());
            }
        }
    }
}
