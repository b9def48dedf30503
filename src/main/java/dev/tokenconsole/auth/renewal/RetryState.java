package dev.tokenconsole.auth.renewal;

import java.time.Duration;

import dev.tokenconsole.auth.TokenOutcome;

/**
 * How asking for one profile's token has gone since somebody last asked by hand or a token came: what the program
 * may do by itself depends on it. FX thread only.
 */
public final class RetryState {
    /** How often in a row a failed request is repeated by itself. */
    static final int MOST_REPEATS = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private int failures;
    private int repeats;
    private long failedAtNanos;
    private boolean ended;

    /** Somebody asks: all that was before is settled. */
    public void byHand() {
        failures = 0;
        repeats = 0;
        ended = false;
    }

    /** The program asks by itself. */
    public void byItself() {
        if (failures > 0) {
            repeats++;
        }
    }

    /** A token came. */
    public void succeeded() {
        byHand();
    }

    /** None came, at {@code nanos} by the monotonic clock. */
    public void failed(long nanos) {
        failures++;
        failedAtNanos = nanos;
    }

    /** Somebody ended it, or it ended in a way that nobody foresaw: nothing is done by itself until asked by hand. */
    public void end() {
        ended = true;
    }

    public boolean isEnded() {
        return ended;
    }

    /** How often it was repeated by itself. */
    public int repeats() {
        return repeats;
    }

    public boolean mayRepeat() {
        return repeats < MOST_REPEATS;
    }

    /** When a renewal that failed may be tried again, by the monotonic clock: after 30 s, 1 min, then 2 min each. */
    public long againNanos() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (Math.min(Math.max(failures, 1), 8) - 1));
        return failedAtNanos + (pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE).toNanos();
    }

    /** What follows {@code failure}: the pause that the server asks for and a repetition, or nothing. */
    public FetchState after(TokenOutcome.Failure failure, long nanos) {
        Duration pause = failure.verdict().pause();
        return pause != null && mayRepeat() ? new FetchState.Waiting(failure, nanos + pause.toNanos())
            : new FetchState.Failed(failure, repeats);
    }
}
