package dev.tokenconsole.auth.renewal;

import java.time.Duration;

import dev.tokenconsole.auth.TokenOutcome;

/**
 * The requests for one profile's token since the last one by the user or the last token: they decide on the automatic
 * retries. Not thread-safe; the window uses it on the FX thread only.
 */
public final class RetryState {
    /** The most automatic retries in a row. */
    static final int MAX_RETRIES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** After a longer pause of a server only the user requests again. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private int failures;
    private int retries;
    private long failedAtNanos;
    private boolean stopped;

    /** The user requests a token: all failures before are forgotten. */
    public void requestedByUser() {
        failures = 0;
        retries = 0;
        stopped = false;
    }

    /** The program requests a token; a retry if the request before failed. */
    public void requestedAutomatically() {
        if (failures > 0) {
            retries++;
        }
    }

    /** A token came. */
    public void succeeded() {
        requestedByUser();
    }

    /** The request failed at {@code nanos} by the monotonic clock. */
    public void failed(long nanos) {
        failures++;
        failedAtNanos = nanos;
    }

    /** The user cancelled the request, or it failed unexpectedly: no automatic request until one by the user. */
    public void stop() {
        stopped = true;
    }

    public boolean isStopped() {
        return stopped;
    }

    /** The number of automatic retries, 0…{@link #MAX_RETRIES}. */
    public int retries() {
        return retries;
    }

    public boolean mayRetry() {
        return retries < MAX_RETRIES;
    }

    /** The earliest time of the next retry of a renewal, by the monotonic clock: after 30 s, 1 min, then 2 min each. */
    public long retryAtNanos() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (Math.min(Math.max(failures, 1), 8) - 1));
        return failedAtNanos + (pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE).toNanos();
    }

    /** The state after {@code failure}: the pause that the server asks for and a retry, or for a long one the end. */
    public FetchState after(TokenOutcome.Failure failure, long nanos) {
        Duration pause = failure.verdict().pause();
        return pause != null && pause.compareTo(LONGEST_WAIT) <= 0 && mayRetry()
            ? new FetchState.Waiting(failure, nanos + pause.toNanos())
            : new FetchState.Failed(failure, retries);
    }
}
