package dev.tokenconsole.auth.renewal;

import java.time.Duration;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.token.Moment;

/** What is going on with a profile's token, apart from time passing. */
public sealed interface FetchState {
    /** Nothing. */
    record Idle() implements FetchState {}

    /**
     * A token was asked for.
     *
     * @param sinceNanos by the monotonic clock
     */
    record Fetching(long sinceNanos) implements FetchState {}

    /** Asking for one failed; a token from before may still be held. */
    sealed interface Unsuccessful extends FetchState {
        /** Why. */
        TokenOutcome.Failure failure();
    }

    /**
     * Nothing more is done by itself.
     *
     * @param repeats how often the request had been repeated by itself before that, 0…{@link RetryState#MOST_REPEATS}
     */
    record Failed(TokenOutcome.Failure failure, int repeats) implements Unsuccessful {
        /** Whether it was repeated as often as it may be. */
        public boolean isGivenUp() {
            return repeats >= RetryState.MOST_REPEATS;
        }
    }

    /**
     * The server asked to be left alone for a while; then the request is repeated by itself.
     *
     * @param untilNanos when, by the monotonic clock
     */
    record Waiting(TokenOutcome.Failure failure, long untilNanos) implements Unsuccessful {
        /** The time left, rounded up to whole seconds; never negative. */
        public long secondsLeft(Moment moment) {
            return Math.max(0, -Math.floorDiv(moment.nanos() - untilNanos, Duration.ofSeconds(1).toNanos()));
        }

        /** Whether it is over. */
        public boolean isOver(Moment moment) {
            return moment.nanos() - untilNanos >= 0;
        }
    }
}
