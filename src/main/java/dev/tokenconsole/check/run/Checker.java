package dev.tokenconsole.check.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckRun;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;

/** Starts runs. Thread-safe. */
public final class Checker {
    private final CheckFetch fetch;
    private final TokenProbe probe;
    private final SignatureProbe signatures;
    private final TokenClock clock;
    private final Wait wait;

    /** The wait of a run, for a time or for its next event. */
    @FunctionalInterface
    interface Wait {
        /** The next of {@code events}; null if none comes within {@code longest}. */
        <E> @Nullable E next(BlockingQueue<E> events, Duration longest) throws InterruptedException;
    }

    /** Requests each token by {@code fetch}, and tries none. */
    public Checker(CheckFetch fetch, TokenClock clock) {
        this(fetch, TokenProbe.NONE, clock);
    }

    /** Requests each token by {@code fetch}, and tries it by {@code probe}. */
    public Checker(CheckFetch fetch, TokenProbe probe, TokenClock clock) {
        this(fetch, probe, SignatureProbe.NONE, clock);
    }

    /** The same, and verifies its signature by {@code signatures}. */
    public Checker(CheckFetch fetch, TokenProbe probe, SignatureProbe signatures, TokenClock clock) {
        this(fetch, probe, signatures, clock, new Wait() {
            @Override
            public <E> @Nullable E next(BlockingQueue<E> events, Duration longest) throws InterruptedException {
                return events.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
            }
        });
    }

    Checker(CheckFetch fetch, TokenProbe probe, TokenClock clock, Wait wait) {
        this(fetch, probe, SignatureProbe.NONE, clock, wait);
    }

    private Checker(CheckFetch fetch, TokenProbe probe, SignatureProbe signatures, TokenClock clock, Wait wait) {
        this.fetch = fetch;
        this.probe = probe;
        this.signatures = signatures;
        this.clock = clock;
        this.wait = wait;
    }

    /**
     * Starts a run, which takes {@code entries} over and wipes each as soon as it has its result.
     *
     * @param known the environments that a token may belong to instead
     * @param shown the client ids in sentences; those in the rows are as they are
     */
    public CheckRun start(
            List<CheckEntry> entries, List<Environment> known, ShownClientId shown, CheckListener listener) {
        CheckRequest request = new CheckRequest(fetch, probe, signatures, new OutcomeJudge(known, shown), clock);
        RunningCheck run = new RunningCheck(entries, request, clock, wait, listener);
        Thread.ofVirtual().name("check").start(run::run);
        return run;
    }
}
